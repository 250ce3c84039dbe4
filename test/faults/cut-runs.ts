import { runAssign } from '@loss-review/serverless/assign';
import { runNumbers } from '@loss-review/serverless/numbers';
import { runSweep } from '@loss-review/serverless/sweep';
import {
  type AnswerPortal,
  openAnswerPortal,
  passTheMonth,
  setUp,
  writeMarks,
} from '../answer-table/open-answer-portal.ts';
import { PortalCut } from '../portal/faults.ts';
import { canonical } from '../support/canonical.ts';

/** How an undisturbed run ended, and which of the portal's requests it made. */
export interface Undisturbed {
  readonly end: unknown;
  readonly firstRequest: number;
  readonly lastRequest: number;
}

export async function runUndisturbed(): Promise<Undisturbed> {
  return onAnswerPortal(async (answers) => {
    const before = answers.portal.log.entries().length;
    await runMonth(answers, { marked: false });
    const lastRequest = answers.portal.log.entries().length;
    return { end: canonical(answers.portal.snapshot()), firstRequest: before + 1, lastRequest };
  });
}

/** The end state after the process died at a request, before or after HubSpot carried it out, and was started again. */
export async function runCutAt(request: number, when: 'before' | 'after'): Promise<unknown> {
  return onAnswerPortal(async (answers) => {
    answers.portal.faults.plant({ request, when, fault: { kind: 'cut' } });
    const progress = { marked: false };
    const died = await runMonth(answers, progress).then(
      () => false,
      (error: unknown) => {
        if (error instanceof PortalCut) return true;
        throw error;
      },
    );
    if (!died) throw new Error(`The run did not reach request ${request}.`);
    answers.portal.faults.clear();
    await runMonth(answers, progress);
    return canonical(answers.portal.snapshot());
  });
}

async function onAnswerPortal<T>(work: (answers: AnswerPortal) => Promise<T>): Promise<T> {
  const answers = openAnswerPortal();
  try {
    await passTheMonth(answers);
    return await work(answers);
  } finally {
    answers.close();
  }
}

/** People write their marks once; what comes after builds on them. */
async function runMonth(answers: AnswerPortal, progress: { marked: boolean }): Promise<void> {
  await setUp(answers);
  if (!progress.marked) await writeMarks(answers);
  progress.marked = true;
  await runSweep(answers.open(), { month: '2024-06', full: false, dryRun: false, batch: 1000 });
  await runNumbers(answers.open(), { month: '2024-06', dryRun: false, batch: 1000 });
  await runAssign(answers.open(), { month: '2024-06', dryRun: false, batch: 10 });
}
