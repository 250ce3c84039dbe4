/** Something an operator should know about an export that loaded all the same. */
export interface ExportWarning {
  readonly code: 'unknown-stage' | 'unknown-owner' | 'no-stage' | 'no-create-date' | 'stand-in';
  readonly file: string;
  /** How many records it concerns. */
  readonly count: number;
  readonly sentence: string;
}
