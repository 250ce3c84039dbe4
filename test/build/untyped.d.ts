// Two packages without types of their own: what the upload needs of them.

declare module 'archiver' {
  import type { Writable } from 'node:stream';

  namespace archiver {
    interface Entry {
      readonly name: string;
    }
    interface Archiver {
      pipe(target: Writable): Writable;
      file(path: string, entry: Entry): this;
      finalize(): Promise<void>;
    }
  }
  function archiver(format: 'zip'): archiver.Archiver;
  export = archiver;
}

declare module 'unzipper' {
  interface Directory {
    readonly files: readonly { readonly path: string; readonly type: string }[];
    extract(options: { path: string }): Promise<void>;
  }
  export const Open: { file(path: string): Promise<Directory> };
}
