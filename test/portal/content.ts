/** What a portal holds when it is handed over: the form in which CSV exports and made-up companies are loaded. */
export interface PortalContent {
  readonly account?: { readonly timeZone: string; readonly currency: string };
  readonly owners: readonly OwnerContent[];
  /** Added beside the account's default pipeline; a pipeline with id `default` replaces it. */
  readonly dealPipelines: readonly PipelineContent[];
  readonly ticketPipelines: readonly PipelineContent[];
  readonly properties: readonly PropertyContent[];
  readonly records: readonly RecordContent[];
  readonly associations: readonly AssociationContent[];
}

export interface OwnerContent {
  readonly id: string;
  readonly userId: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly teams: readonly { readonly id: string; readonly name: string; readonly primary: boolean }[];
  readonly archived: boolean;
}

export interface PipelineContent {
  readonly id: string;
  readonly label: string;
  /** In order. `isClosed`/`probability` are HubSpot's stage metadata; ticket stages use `open` only. */
  readonly stages: readonly {
    readonly id: string;
    readonly label: string;
    readonly isClosed: boolean;
    /** 0…1; a closed deal stage with 0 is lost, with 1 is won. */
    readonly probability: number;
  }[];
}

export type BuiltInType = 'companies' | 'contacts' | 'deals' | 'tickets';

/** A custom property of an account, made before the records are loaded. */
export interface PropertyContent {
  readonly objectType: BuiltInType;
  readonly name: string;
  readonly label: string;
  readonly type: 'string' | 'number' | 'date' | 'datetime' | 'enumeration' | 'bool';
  readonly fieldType: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface RecordContent {
  readonly objectType: BuiltInType;
  /** Numeric text, unique within the object type. */
  readonly id: string;
  /** By internal name, in HubSpot's stored form: dates `YYYY-MM-DD`, datetimes ISO with `Z`, numbers plain. */
  readonly properties: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface AssociationContent {
  readonly from: { readonly objectType: BuiltInType; readonly id: string };
  readonly to: { readonly objectType: BuiltInType; readonly id: string };
  /** Is this the record's primary company? Adds HubSpot's primary association type beside the default one. */
  readonly primary: boolean;
}
