import { blocksOf } from '@loss-review/domain/closing/blocks';
import { frozenNames } from '@loss-review/domain/closing/close-plan';
import { frozenCopies, type Held } from '@loss-review/domain/closing/frozen';
import type { Block } from '@loss-review/domain/closing/opened-closing';
import { readFigures } from '@loss-review/domain/review/stored-figures';
import type { Month } from '@loss-review/domain/time/day';
import { type LocalWords, localWords } from '@loss-review/domain/words/local-words';
import { type MonthContext, openMonth, type Portal } from '../facts/month-context.ts';
import type { Crm } from '../hubspot/crm.ts';
import { readNumbers } from '../review-page/read-numbers.ts';
import { isGoing, RunPlace } from '../review-page/run-place.ts';
import { unfinishedRun } from '../slices/unfinished-run.ts';

/** A month that is to be closed, or is. */
export interface Closing {
  readonly context: MonthContext;
  /** The review with all that closing freezes; empty where there is none. */
  readonly held: Held;
  readonly blocks: Block[];
  readonly words: LocalWords;
}

const names = [
  ...['clr_status', 'clr_counted_at', 'clr_closed_at', 'clr_closed_by', 'clr_restated', 'clr_frozen_losses'],
  ...frozenCopies,
  ...frozenNames,
];

/** Reads where a month stands, and what hinders its closing. Throws Trouble `not_set_up` or `future_month`. */
export async function loadClosing(
  portal: Portal,
  { month, locale }: { readonly month: Month; readonly locale?: string | undefined },
): Promise<Closing> {
  const { setupCrm, clock } = portal;
  const context = await openMonth(portal, month);
  const { account, today, fullPass } = context;
  const [held, run] = await Promise.all([readHeld(setupCrm, month), runOf(setupCrm, month, clock.now())]);
  const words = localWords(locale, account.currency);
  const ready = {
    ...{ month, today, timeZone: account.timeZone, fullPass, run },
    isCounted: Boolean(held['clr_numbers']),
    isReadable: readNumbers(held['clr_numbers']) !== null && readFigures(held['clr_figures']) !== null,
    countedAt: held['clr_counted_at'] || null,
  };
  return { context, held, blocks: blocksOf(ready, words), words };
}

/** The month's review with all that closing freezes, as it is now. */
export async function readHeld(crm: Pick<Crm, 'readByKey'>, month: Month): Promise<Held> {
  const [review] = await crm.readByKey('review', [month], names);
  return review?.properties ?? {};
}

/** A run that waits for its calls to be given has counted already. */
async function runOf(
  crm: Pick<Crm, 'readByKey' | 'apply'>,
  month: Month,
  now: number,
): Promise<'going' | 'stopped' | null> {
  const place = await unfinishedRun(crm, month, RunPlace).find(now, () => true);
  if (!place) return null;
  if (isGoing(place, now)) return 'going';
  return place.step === 'assign' ? null : 'stopped';
}
