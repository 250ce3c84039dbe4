import type { Day } from '../../time/day.ts';
import type { Settings } from '../../settings/settings.ts';
import type { CalledCompany, CalledLoss, ContactFact } from '../facts.ts';
import { dayInWords } from '../in-words.ts';
import { fold } from '../../text/fold.ts';
import type { ExclusionReason } from './codes.ts';
import { isRecent } from './last-call.ts';

/** Why nobody calls a customer, in a code and a sentence. */
export interface Exclusion {
  readonly reason: ExclusionReason;
  readonly sentence: string;
}

/** What decides whether a customer may be called. */
export interface ToExclude {
  readonly loss: Pick<CalledLoss, 'deliberate'>;
  readonly company: Pick<CalledCompany, 'doNotCall' | 'insolvent' | 'inDispute' | 'country'>;
  readonly contacts: readonly Pick<ContactFact, 'barred'>[];
  /** The day of the last call about another loss of this company, made or due; null for none. */
  readonly lastCallOn: Day | null;
}

type Rules = Pick<Settings, 'callRules' | 'repeatCallDays'>;

/** Says why a customer must not be called now; null where nothing stands in the way. */
export function exclusionOf(
  { loss, company, contacts, lastCallOn }: ToExclude,
  { callRules, repeatCallDays }: Rules,
  today: Day,
): Exclusion | null {
  if (company.doNotCall) return told('do_not_call', 'The company is marked “do not call”.');
  if (company.insolvent) return told('insolvent', 'The company is marked as insolvent.');
  if (company.inDispute) return told('in_dispute', 'The company is in dispute with us.');
  if (loss.deliberate && !callRules.deliberate)
    return told('deliberate', 'We let this customer go on purpose, and the settings call none of those.');
  if (callRules.noCallCountries.some((country) => fold(country) === fold(company.country)))
    return told('country', `The settings say that nobody is called in ${company.country.trim()}.`);
  if (lastCallOn !== null && isRecent(lastCallOn, today, repeatCallDays))
    return told(
      'called_recently',
      `Somebody called about another loss, or is to, on ${dayInWords(lastCallOn)}: less than ${repeatCallDays} days away.`,
    );
  if (contacts.length > 0 && contacts.every(({ barred }) => barred !== null))
    return told('contacts_barred', 'Every contact is deceased or marked “do not call”.');
  return null;
}

function told(reason: ExclusionReason, sentence: string): Exclusion {
  return { reason, sentence };
}
