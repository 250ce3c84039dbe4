import type { FeedbackCount } from '../feedback/count-feedback.ts';
import type { Month } from '../time/day.ts';
import type { LocalWords } from '../words/local-words.ts';
import type { ShownNumbers } from './opened-review.ts';

/** What a month's numbers say, each in a sentence that shows what it is made of; the first says who left. */
export function numberSentences(n: ShownNumbers, month: Month, words: LocalWords): readonly string[] {
  const { count, money } = words;
  const said = words.month(month);
  return [
    n.churned === 0
      ? `Nobody left in ${said}.`
      : `${customers(n.churned, count)} left in ${said}, worth ${money(n.revenueLost)} a year${n.churned === 1 ? '' : ' together'}.`,
    n.logoChurn === null
      ? 'Nobody was a customer when the month opened, so there is no logo churn.'
      : `Of the ${customers(n.openingCustomers, count)} at the opening of the month, ${goneAtTheEnd(n.lostFromOpening, count)} at its end: that is the logo churn.`,
    n.grr === null || n.nrr === null
      ? 'The customers at the opening were worth nothing, so there is no revenue retention. Where they do pay, see under “Unused” what could not be used.'
      : `They were worth ${money(n.openingRevenue)} a year at the opening. Gross retention is what was left of it without counting raises; net retention counts them.`,
    n.returned === 0
      ? 'Nobody came back in the month.'
      : `${customers(n.returned, count)} came back in the month.`,
    ...(n.downgraded > 0
      ? [
          `${customers(n.downgraded, count)} stayed with less. That is no loss of a customer, but it counts in the retention.`,
        ]
      : []),
    ...(n.lostDeals > 0
      ? [
          `${n.lostDeals === 1 ? '1 deal with a prospect was' : `${count(n.lostDeals)} deals with prospects were`} lost. Prospects are no customers yet, so this takes no part in these numbers.`,
        ]
      : []),
    ...(n.possible + n.leaving > 0 ? [notYetLost(n, count)] : []),
    ...(n.pleaseCheck > 0
      ? [
          `${n.pleaseCheck === 1 ? '1 lost renewal belongs to a company that never was a customer' : `${count(n.pleaseCheck)} lost renewals belong to companies that never were customers`}. They are listed under “Unused”: please check.`,
        ]
      : []),
  ];
}

function notYetLost({ possible, leaving }: ShownNumbers, count: (n: number) => string): string {
  const parts = [
    ...(possible > 0 ? [`${customers(possible, count)} possibly lost`] : []),
    ...(leaving > 0 ? [`${customers(leaving, count)} under notice`] : []),
  ];
  return `At its end there were also ${parts.join(' and ')}, in none of these numbers yet.`;
}

function goneAtTheEnd(gone: number, count: (n: number) => string): string {
  if (gone === 0) return 'none was gone';
  return gone === 1 ? '1 was gone' : `${count(gone)} were gone`;
}

function customers(n: number, count: (n: number) => string): string {
  return `${count(n)} ${n === 1 ? 'customer' : 'customers'}`;
}

/** What customers said of people's service, team by team: counts alone, never a person. */
export function feedbackSentences(
  feedback: readonly FeedbackCount[],
  month: Month,
  { month: monthInWords, count }: LocalWords,
): readonly string[] {
  return feedback.map(
    ({ group, given, answered }) =>
      `Feedback about the service of “${group}” in ${monthInWords(month)}: ${count(given)} given, ${count(answered)} answered.`,
  );
}
