import { refuse, type Refusal } from '../card/decision.ts';

/** Characters of one text: a history repeats what was decided month after month, and has one property for all of it. */
const longest = 5_000;

/** Refuses texts of an issue that HubSpot could not hold in its history and trace; null where all are short enough. */
export function refuseLong(texts: readonly string[]): Refusal | null {
  if (texts.every((text) => text.length <= longest)) return null;
  return refuse(
    'too_long',
    'A text of an issue holds 5,000 characters at most. Shorten it, and put the rest into a note in HubSpot.',
  );
}
