import type { Choices } from '@loss-review/domain/settings/choices';
import type { SettingsDraft } from '@loss-review/domain/settings/settings-draft';

type CustomerValue = SettingsDraft['customerValue'];

/** How customer value is told, in words. */
export const methodWords: Readonly<Record<CustomerValue['method'], string>> = {
  latest_won_deal: 'The latest won deal is the whole value',
  sum_active_recurring: 'Won deals add up while their terms run',
  company_property: 'A company property says it',
};

/** What money is for, in words. */
export const periodWords: Readonly<Record<CustomerValue['period'], string>> = {
  year: 'A year',
  quarter: 'A quarter',
  month: 'A month',
  term: 'The whole term',
};

/** The day a lost renewal loses its customer, in words. */
export const lostOnWords: Readonly<Record<SettingsDraft['lostOn'], string>> = {
  close_date: 'The close date of the lost renewal',
  contract_end: 'The contract’s end, where that is later',
};

/** Customer value as settings tell it, for a person who compares two versions. */
export function sayCustomerValue(value: CustomerValue, choices: Choices): string {
  const { method, property, period, startProperty, endProperty } = value;
  const held = method === 'company_property' ? choices.companyNumbers : choices.dealNumbers;
  const parts = [methodWords[method], `${labelOf(property, held)} for ${periodWords[period].toLowerCase()}`];
  if (method === 'sum_active_recurring' || (method === 'latest_won_deal' && period === 'term')) {
    parts.push(
      `from ${startProperty === null ? 'the close date' : labelOf(startProperty, choices.dealDates)}`,
    );
    parts.push(endProperty === null ? 'until lost' : `until ${labelOf(endProperty, choices.dealDates)}`);
  }
  return parts.join(', ');
}

/** Where a contract's end is kept, in words. */
export function sayContractEnd(end: SettingsDraft['contractEnd'], choices: Choices): string {
  if (end === null) return 'none';
  return end.on === 'deal'
    ? `Deal: ${labelOf(end.property, choices.dealDates)}`
    : `Company: ${labelOf(end.property, choices.companyDates)}`;
}

function labelOf(name: string, held: Choices['dealNumbers']): string {
  return held.find(({ value }) => value === name)?.label ?? name;
}
