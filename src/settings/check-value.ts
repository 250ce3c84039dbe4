import type { Choices, Option } from './choices.ts';
import type { Problem } from './problem.ts';
import type { SettingsDraft } from './settings-draft.ts';

/** How customers are valued, where that cannot work: properties that are missing, and terms that are not told. */
export function checkValue(
  { customerValue }: SettingsDraft,
  { dealNumbers, companyNumbers, dealDates }: Choices,
): readonly Problem[] {
  const { method, property, period, startProperty, endProperty } = customerValue;
  if (method === 'company_property') {
    return [
      ...checkProperty(property, companyNumbers, 'company'),
      ...(period === 'term' ? [noTermOfCompany] : []),
    ];
  }
  const termMatters = method === 'sum_active_recurring' || period === 'term';
  const dates = [
    { field: 'valueStart', name: startProperty },
    { field: 'valueEnd', name: endProperty },
  ] as const;
  return [
    ...checkProperty(property, dealNumbers, 'deal'),
    ...(period === 'term' && endProperty === null ? [noTerm] : []),
    ...dates.flatMap(({ field, name }): readonly Problem[] =>
      !termMatters || name === null || holds(dealDates, name)
        ? []
        : [{ field, sentence: gone('deal', name) }],
    ),
    ...(termMatters && endProperty !== null && startProperty === endProperty ? [sameDay] : []),
  ];
}

function checkProperty(
  property: string,
  held: readonly Option[],
  of: 'deal' | 'company',
): readonly Problem[] {
  if (holds(held, property)) return [];
  const sentence =
    property === '' ? `Choose the ${of} property that holds the customer value.` : gone(of, property);
  return [{ field: 'valueProperty', sentence }];
}

function holds(held: readonly Option[], name: string): boolean {
  return held.some(({ value }) => value === name);
}

function gone(of: 'deal' | 'company', name: string): string {
  return `HubSpot no longer has the ${of} property “${name}”, or it holds something else now. Choose another.`;
}

const noTermOfCompany: Problem = {
  field: 'valuePeriod',
  sentence: 'A company has no term. Choose the period that the company property’s money is for.',
};

const noTerm: Problem = {
  field: 'valueEnd',
  sentence:
    'Money for a whole term needs the deal property with the term’s end. Choose it, or another period.',
};

const sameDay: Problem = {
  field: 'valueEnd',
  sentence: 'A term cannot begin and end on the same day. Choose another property.',
};
