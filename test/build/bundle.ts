/** What a build made. */
export interface Bundle {
  readonly kind: 'card' | 'page' | 'settings' | 'function';
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  /** Minified size. */
  readonly bytes: number;
  /** What it is made of, heaviest first; empty where HubSpot's bundler does not say. */
  readonly parts: readonly { readonly name: string; readonly bytes: number }[];
}
