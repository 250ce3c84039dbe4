import * as z from 'zod/mini';
import { compareIds, compareText } from '../../losses/order.ts';
import { CallChoice } from './call-choice.ts';

/** HubSpot holds 65,536 characters in a property; the oldest choices give way. */
const longest = 60_000;

/** The choices kept on a month's review, the oldest first; what people have made unreadable there counts as none. */
export function readChoices(text: string | null | undefined): readonly CallChoice[] {
  if (!text) return [];
  try {
    return z.safeParse(z.array(CallChoice), JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

/**
 * The choices with more of them, as kept, the oldest first whoever wrote first; those made by a form that was kept already
 * are not kept twice.
 */
export function choicesWith(kept: readonly CallChoice[], more: readonly CallChoice[]): string {
  const isKept = ({ id, companyId }: CallChoice): boolean =>
    kept.some((choice) => choice.id === id && choice.companyId === companyId);
  let all = [...kept, ...more.filter((choice) => !isKept(choice))].sort(byTime);
  while (JSON.stringify(all).length > longest) all = all.slice(1);
  return JSON.stringify(all);
}

function byTime(a: CallChoice, b: CallChoice): number {
  return compareText(a.at, b.at) || compareText(a.id, b.id) || compareIds(a.companyId, b.companyId);
}
