import type { CrmSearchResponse, FetchCrmSearchRequest } from '@hubspot/ui-extensions';
import type { RemoteChannel } from '@remote-ui/core';

/** A record's properties as HubSpot's hooks hand them out. */
export type Properties = Record<string, string | null>;

/** Where an app page stands. */
export interface PageLocation {
  readonly path: string;
  readonly params: Record<string, string>;
}

/** What `useAssociations` asks for. */
interface AssociationsRequest {
  readonly toObjectType: string;
  readonly properties?: string[];
  readonly pageLength?: number;
  readonly offset?: number;
}

/** What `useAssociations` is answered. */
interface Associations {
  readonly results: {
    readonly toObjectId: number;
    readonly associationTypes: {
      readonly category: string;
      readonly typeId: number;
      readonly label: string;
    }[];
    readonly properties: Properties;
  }[];
  readonly hasMore: boolean;
  readonly nextOffset: number;
}

/** Success or trouble as a value: @remote-ui/rpc hands a rejection on, but throws it in the page once more. */
export type Told<T> = Promise<{ data: T } | { error: string }>;

/** Offered by the page to the worker; only plain data and functions may cross. */
export type Page = {
  serverless: (uid: string, options: unknown) => Told<unknown>;
  properties: (names: string[], onChange: (properties: Properties) => void) => Told<Properties>;
  search: (request: FetchCrmSearchRequest) => Told<CrmSearchResponse>;
  associations: (request: AssociationsRequest) => Told<Associations>;
};

/** What an extension is started with. */
export interface Start {
  readonly bundleUrl: string;
  readonly context: unknown;
  readonly actions: object;
  readonly location: PageLocation;
  /** How far the portal's clock is ahead of the real one. */
  readonly clockOffsetMs: number;
}

/** Offered by the worker to the page. */
export type Extension = {
  render: (channel: RemoteChannel, start: Start) => Promise<void>;
  moveTo: (location: PageLocation) => Promise<void>;
};
