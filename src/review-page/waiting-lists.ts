import * as z from 'zod/mini';
import { DayText } from './month-text.ts';

/** The lists of losses that wait for a person, whatever month they are of. */
export const waitingListNames = ['possible', 'leaving', 'withdrawn', 'dismissedByOwner'] as const;
export type WaitingListName = (typeof waitingListNames)[number];

/** A loss on such a list. */
export const WaitingLoss = z.object({
  lossId: z.string(),
  companyId: z.string(),
  name: z.string(),
  /** Its day; for `withdrawn` the day we noticed that its evidence is gone, for `dismissedByOwner` that of the answer. */
  on: DayText,
  /** Hundredths of the home currency, yearly. */
  value: z.int(),
  /** Name of the company's owner when the loss was found; empty where unknown. */
  owner: z.string(),
});
export type WaitingLoss = z.infer<typeof WaitingLoss>;

/** One list: how many there are, and the first by value. */
const WaitingList = z.object({ count: z.int(), first: z.array(WaitingLoss) });

export const WaitingLists = z.object({
  possible: WaitingList,
  leaving: WaitingList,
  withdrawn: WaitingList,
  dismissedByOwner: WaitingList,
});
export type WaitingLists = z.infer<typeof WaitingLists>;
