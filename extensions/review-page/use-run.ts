import type { Failure } from '@loss-review/domain/answer/answer';
import type { PlannedRow, RunProgress, RunTold } from '@loss-review/domain/review-page/run-slice';
import { useLayoutEffect, useRef, useState } from 'react';
import { runMonth, type RunPorts } from './run-month.ts';

/** Where the run of this window stands. */
export interface RunStanding {
  readonly state: 'idle' | 'running' | 'stopping' | 'done' | 'stopped' | 'failed';
  readonly dryRun: boolean;
  readonly progress: RunProgress | null;
  readonly told: RunTold | null;
  readonly plan: readonly PlannedRow[];
  readonly failure: Failure | null;
  /** HubSpot asked for a pause of so many milliseconds. */
  readonly waitMs: number;
}

interface HowToRun {
  readonly dryRun: boolean;
  readonly takeOver?: boolean;
  /** Look at every company, not only at what changed. */
  readonly full?: boolean;
  /** The code of changed rules, of a list that was seen. */
  readonly acceptRules?: string;
  /** Stop before calls are given to people, so that somebody may choose who is called. */
  readonly stopBefore?: 'assign';
}

export interface RunControls {
  readonly standing: RunStanding;
  /** Begins a run; a second press while one is under way does nothing. */
  start(how: HowToRun): void;
  /** Ends the run after the slice under way; what was written stands. */
  stop(): void;
  /** Puts away what an ended run has left on the screen. */
  putAway(): void;
}

const idle: RunStanding = {
  state: 'idle',
  dryRun: false,
  progress: null,
  told: null,
  plan: [],
  failure: null,
  waitMs: 0,
};

/** Runs a month from this window, slice by slice; `onEnd` is called when a run that writes has ended in any way. */
export function useRun(
  ports: RunPorts & { readonly newId: () => string },
  { portalId, month }: { readonly portalId: number; readonly month: string },
  onEnd: () => void,
): RunControls {
  const [standing, setStanding] = useState(idle);
  // The run under way, told apart from one of an earlier month: a late slice must not draw on the wrong page.
  const current = useRef<{ stopped: boolean } | null>(null);
  // Layout effects end with the screen: no slice is begun once it is gone.
  useLayoutEffect(
    () => () => {
      if (current.current) current.current.stopped = true;
      current.current = null;
      setStanding(idle);
    },
    [portalId, month],
  );

  const start: RunControls['start'] = ({ dryRun, takeOver = false, ...accepted }) => {
    if (current.current) return;
    const mine = { stopped: false };
    current.current = mine;
    const change = (next: (was: RunStanding) => RunStanding): void => {
      if (current.current === mine) setStanding(next);
    };
    setStanding({ ...idle, state: 'running', dryRun });
    const run = ports.newId();
    void runMonth(
      ports,
      { portalId, month, dryRun, run, takeOver, ...accepted },
      {
        onSlice: ({ progress, told, plan }) =>
          change((was) => ({ ...was, progress, told, plan: [...was.plan, ...plan], waitMs: 0 })),
        onWait: (waitMs) => change((was) => ({ ...was, waitMs })),
        isStopped: () => mine.stopped,
      },
    ).then((ended) => {
      if (current.current !== mine) return;
      current.current = null;
      const failure = ended.end === 'failed' ? ended.failure : null;
      // The page follows another window's run anyway: no need to tell of it as a failure.
      if (failure?.code === 'running_elsewhere') setStanding(idle);
      else setStanding((was) => ({ ...was, state: ended.end, failure, waitMs: 0 }));
      if (!dryRun) onEnd();
    });
  };
  return {
    standing,
    start,
    stop: () => {
      if (!current.current) return;
      current.current.stopped = true;
      setStanding((was) => ({ ...was, state: 'stopping' }));
    },
    putAway: () => {
      if (!current.current) setStanding(idle);
    },
  };
}
