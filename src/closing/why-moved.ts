import { type Minor, parseMinor } from '../money/minor.ts';
import type { Properties } from '../plan/plan.ts';
import { isolated, type LocalWords } from '../words/local-words.ts';
import type { Restatement } from './tell-restated.ts';

/** A loss that counts in the month now, or counted when it was closed, as its record is now. */
export interface LossNow {
  /** HubSpot record id. */
  readonly id: string;
  /** Name of the company. */
  readonly name: string;
  readonly value: Minor;
  /** Does it count in the month? */
  readonly counts: boolean;
  /** Was it taken back, or dismissed? */
  readonly isUndone: boolean;
  /** Was it found only after the month was closed? */
  readonly isLate: boolean;
}

/** Losses that a sentence names. */
const named = 5;

/** Why figures have moved, in sentences, as far as the losses' records tell; what they do not explain is said too. */
export function whyMoved(
  { frozenLosses, losses, frozen }: Restatement,
  now: Properties,
  words: LocalWords,
): readonly string[] {
  if (frozenLosses === null) {
    return ['Which losses moved is not told: the review does not say which they were when it was closed.'];
  }
  const before = new Map(frozenLosses.map(({ id, value }) => [id, value]));
  const records = new Map(losses.map((loss) => [loss.id, loss]));
  const added = losses.filter(({ id, counts }) => counts && !before.has(id));
  const gone = frozenLosses.filter(({ id }) => !records.get(id)?.counts);
  const kept = frozenLosses.filter(({ id }) => records.get(id)?.counts);
  const changed = kept.filter(({ id, value }) => records.get(id)?.value !== value);
  const list = listIn(words);
  const plain = ({ name, value }: LossNow): string => `${isolated(name)} (${words.money(value)})`;
  const asFrozen = ({ id, value }: (typeof gone)[number]): string =>
    `${isolated(records.get(id)?.name ?? `loss ${id}`)} (${words.money(value)})`;
  const isUndone = ({ id }: (typeof gone)[number]): boolean => records.get(id)?.isUndone ?? false;
  const sentences = [
    ...list('Found only since', added.filter(({ isLate }) => isLate).map(plain)),
    ...list('Moved into the month', added.filter(({ isLate }) => !isLate).map(plain)),
    ...list('Taken back', gone.filter(isUndone).map(asFrozen)),
    ...list('Deleted, or moved to another month', gone.filter((loss) => !isUndone(loss)).map(asFrozen)),
    ...list(
      'Changed in value',
      changed.map((loss) => {
        const value = records.get(loss.id)?.value ?? 0;
        return `${isolated(records.get(loss.id)?.name ?? '')} (${words.money(value)} instead of ${words.money(loss.value)})`;
      }),
    ),
  ];
  const [was, is] = [parseMinor(frozen['clr_value_lost']), parseMinor(now['clr_value_lost'])];
  const moved = sumOf(losses.filter(({ counts }) => counts)) - sumOf(frozenLosses);
  const told = (is ?? was ?? 0) - (was ?? 0);
  if (moved !== told) {
    return [...sentences, 'Losses were changed after that count: count the month again to see all of it.'];
  }
  return sentences.length > 0
    ? sentences
    : ['The customers lost are the same: what moved rests on deals, calls or answers since.'];
}

function listIn(words: LocalWords): (what: string, all: readonly string[]) => readonly string[] {
  return (what, all) => {
    if (all.length === 0) return [];
    const more = all.length > named ? ` and ${words.count(all.length - named)} more` : '';
    return [`${what}: ${all.slice(0, named).join(', ')}${more}.`];
  };
}

function sumOf(losses: readonly { readonly value: Minor }[]): Minor {
  return losses.reduce((sum, { value }) => sum + value, 0);
}
