import { counted, type Telling } from './telling.ts';
import type { Caused } from './caused-losses.ts';
import type { ReasonSums } from '../pareto.ts';

/** What a page of the losses behind a bar shows; `isAll`: the page holds all there are. */
export function sayCaused(
  { losses }: Caused,
  bar: Pick<ReasonSums, 'money' | 'distinctLosses'> | null,
  isAll: boolean,
  { words }: Telling,
): { readonly sentence: string; readonly caution: string | null } {
  const money = losses.reduce((sum, each) => sum + each.money, 0);
  const shown = `${counted(words, losses.length, 'customer', 'customers')}, of whose value ${words.money(money)} a year falls to this cause`;
  const of =
    isAll || !bar ? '' : `, of ${words.count(bar.distinctLosses)} with ${words.money(bar.money)} in all`;
  const isAsCounted = bar !== null && bar.money === money && bar.distinctLosses === losses.length;
  return {
    sentence: `${shown}${of}.`,
    caution:
      !isAll || isAsCounted
        ? null
        : `The month was counted with ${counted(words, bar?.distinctLosses ?? 0, 'customer', 'customers')} and ${words.money(bar?.money ?? 0)} for this cause: records have changed since.`,
  };
}
