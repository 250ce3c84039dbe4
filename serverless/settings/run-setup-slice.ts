import type { RanSetup } from '@loss-review/domain/settings/settings-page';
import type { FunctionPorts } from '../functions/answering.ts';
import { OutOfTime } from '../hubspot/deadline.ts';
import { runSetup } from '../setup.ts';
import type { SetupPorts } from '../setup/ports.ts';

type SlicePorts = Pick<FunctionPorts, 'setupCrm' | 'catalogue' | 'clock' | 'deadlineAt'>;

/**
 * Runs setup as far as the time of one call goes. Setup begins by looking what is missing, so the next call goes on
 * where this one stopped. Throws `Trouble`.
 */
export async function runSetupSlice(ports: SlicePorts): Promise<RanSetup> {
  let made = 0;
  let missing: number | null = null;
  try {
    const answer = await runSetup(stoppingInTime(ports), {
      dryRun: false,
      onProgress: ({ done, total }) => {
        made = done;
        missing = total;
      },
    });
    return {
      done: answer.clashes.length === 0,
      made: answer.made,
      missing: answer.steps.length,
      clashes: answer.clashes.map(({ sentence }) => sentence),
      retryAfterMs: 0,
    };
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    return { done: false, made, missing, clashes: [], retryAfterMs: error.retryAfterMs };
  }
}

/** Nothing new is made after the deadline of the slice, and no wait goes past it; what is under way is finished. */
function stoppingInTime({ setupCrm: crm, catalogue, clock, deadlineAt }: SlicePorts): SetupPorts {
  const inTime = <Given extends readonly unknown[], T>(
    work: (...given: Given) => Promise<T>,
  ): ((...given: Given) => Promise<T>) => {
    return async (...given) => {
      if (clock.now() >= deadlineAt) throw new OutOfTime(0);
      return work(...given);
    };
  };
  return {
    crm: { readByKey: crm.readByKey, walk: crm.walk, linked: crm.linked, apply: inTime(crm.apply) },
    catalogue: {
      ...catalogue,
      createGroup: inTime(catalogue.createGroup),
      createProperties: inTime(catalogue.createProperties),
      addOptions: inTime(catalogue.addOptions),
      createSchema: inTime(catalogue.createSchema),
      declareLink: inTime(catalogue.declareLink),
      send: inTime(catalogue.send),
    },
    clock: {
      now: clock.now,
      sleep: async (ms) => {
        if (clock.now() + ms > deadlineAt) throw new OutOfTime(ms);
        await clock.sleep(ms);
      },
    },
  };
}
