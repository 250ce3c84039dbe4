import type { Failure } from '@loss-review/domain/answer/answer';
import type { ReadRows } from '@loss-review/domain/import/import-slice';
import { useLayoutEffect, useRef, useState } from 'react';
import { type ImportPorts, type ImportTold, nothingTold, readPasted, runImport } from './run-import.ts';

/** Where an import of this window stands: typed, looked at, written. */
interface ImportStanding {
  readonly state: 'idle' | 'looking' | 'looked' | 'writing' | 'done';
  readonly read: ReadRows | null;
  readonly told: ImportTold;
  readonly failure: Failure | null;
}

export interface ImportControls {
  readonly standing: ImportStanding;
  /** Shows what would become of pasted rows. */
  look(text: string): void;
  /** Imports the rows that were looked at. */
  write(): void;
  /** Puts away what is on the screen. */
  putAway(): void;
}

const idle: ImportStanding = { state: 'idle', read: null, told: nothingTold, failure: null };

/** Looks at pasted rows, then imports them, from this window; a second press while it is at work does nothing. */
export function useImport(ports: ImportPorts): ImportControls {
  const [standing, setStanding] = useState(idle);
  const working = useRef<object | null>(null);
  // Layout effects end with the screen: what comes late must not draw on another.
  useLayoutEffect(
    () => () => {
      working.current = null;
    },
    [],
  );

  const begin = (state: 'looking' | 'writing', work: (mine: object) => Promise<void>): void => {
    if (working.current) return;
    const mine = {};
    working.current = mine;
    setStanding((was) => ({ ...was, state, told: nothingTold, failure: null }));
    void work(mine).finally(() => {
      if (working.current === mine) working.current = null;
    });
  };
  const change = (mine: object, next: Partial<ImportStanding>): void => {
    if (working.current === mine) setStanding((was) => ({ ...was, ...next }));
  };

  return {
    standing,
    look: (text) =>
      begin('looking', async (mine) => {
        const read = await readPasted(ports, text);
        if (!read.ok) return change(mine, { state: 'idle', failure: read });
        change(mine, { read: read.value });
        const onTold = (told: ImportTold): void => change(mine, { told });
        const failure = await runImport(ports, read.value, { dryRun: true, onTold });
        change(mine, failure ? { state: 'idle', failure } : { state: 'looked' });
      }),
    write: () => {
      const { read } = standing;
      if (!read) return;
      begin('writing', async (mine) => {
        const onTold = (told: ImportTold): void => change(mine, { told });
        const failure = await runImport(ports, read, { dryRun: false, onTold });
        change(mine, failure ? { state: 'looked', failure } : { state: 'done' });
      });
    },
    putAway: () => {
      if (!working.current) setStanding(idle);
    },
  };
}
