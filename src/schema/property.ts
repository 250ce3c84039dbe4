/** One option of an enumeration; `value` is a stable code, `label` is what people read and may edit. */
export interface OptionSpec {
  readonly value: string;
  readonly label: string;
}

/** A property we make in HubSpot, as data. Units and meaning stand in `description`, which operators read. */
export interface PropertySpec {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly type: 'string' | 'number' | 'date' | 'datetime' | 'enumeration' | 'bool';
  readonly fieldType:
    'text' | 'textarea' | 'number' | 'date' | 'select' | 'radio' | 'checkbox' | 'booleancheckbox' | 'html';
  readonly options?: readonly OptionSpec[];
  /** The owner picker: an enumeration whose options are the account's owners. */
  readonly owner?: true;
  /** Set once, at creation; allows batch upsert by this property. */
  readonly unique?: true;
  /** Shown as money in the account's currency. */
  readonly currency?: true;
}
