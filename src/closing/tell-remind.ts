import type { LocalWords } from '../words/local-words.ts';
import type { Missing } from './missing.ts';

/** Whom a press of “remind” would reach, in a sentence; null where nobody is left to be reminded. */
export function tellRemind({ unexplained, unrecorded }: Missing, words: LocalWords): string | null {
  const owners = unexplained.first.filter(
    ({ hasReason, owner, askedOn }) => !hasReason && owner !== null && askedOn === null,
  ).length;
  const callers = unrecorded.first.filter(
    ({ caller, remindedOn }) => caller !== null && remindedOn === null,
  ).length;
  const parts = [
    ...(owners === 0 ? [] : [`${words.count(owners)} ${owners === 1 ? 'reason' : 'reasons'}`]),
    ...(callers === 0 ? [] : [`${words.count(callers)} call ${callers === 1 ? 'record' : 'records'}`]),
  ];
  if (parts.length === 0) return null;
  return `Everybody who can give ${parts.join(' and ')} is reminded by a task of HubSpot’s, once.`;
}
