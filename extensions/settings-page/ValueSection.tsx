import type { SettingsDraft } from '@loss-review/domain/settings/settings-draft';
import type { ReactNode } from 'react';
import { ChooseAmong } from './ChooseAmong.tsx';
import { ChooseOne } from './ChooseOne.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';
import { methodWords, periodWords } from './value-words.ts';

type CustomerValue = SettingsDraft['customerValue'];

/** What a customer is worth a year, and which properties say so. */
export function ValueSection({ draft, choices, problems, change }: SectionProps): ReactNode {
  const { customerValue } = draft;
  const { method, period } = customerValue;
  const isOfCompany = method === 'company_property';
  const hasTerm = !isOfCompany && (method === 'sum_active_recurring' || period === 'term');
  const alter = (part: Partial<CustomerValue>): void =>
    change({ customerValue: { ...customerValue, ...part } });
  return (
    <Section
      title="Customer value"
      help="The recurring money a customer brings in a year. Losses, downgrades and retention are counted in it."
    >
      <ChooseAmong
        field="valueMethod"
        description="If a won deal says all that the customer pays from then on, it is the whole value. If it adds to what runs already, deals add up."
        chosen={method}
        words={methodWords}
        offered={['latest_won_deal', 'sum_active_recurring', 'company_property']}
        problems={problems}
        choose={(chosen) => alter(withMethod(customerValue, chosen))}
      />
      <ChooseOne
        field="valueProperty"
        description={
          isOfCompany
            ? 'The company property with the customer’s value, in your company’s currency. Its history tells past values.'
            : 'The deal property with the money. Any but Amount is taken at the exchange rate of the deal’s amount.'
        }
        noneLabel="Choose a property"
        chosen={customerValue.property || null}
        options={isOfCompany ? choices.companyNumbers : choices.dealNumbers}
        problems={problems}
        choose={(property) => alter({ property: property ?? '' })}
      />
      <ChooseAmong
        field="valuePeriod"
        description="Counted as a year’s money: a month twelve times, a whole term by its length."
        chosen={period}
        words={periodWords}
        offered={['year', 'quarter', 'month', ...(isOfCompany && period !== 'term' ? [] : ['term' as const])]}
        problems={problems}
        choose={(chosen) => alter({ period: chosen })}
      />
      {hasTerm && (
        <>
          <ChooseOne
            field="valueStart"
            description="The deal property with the first day of the term."
            noneLabel="Close date"
            chosen={customerValue.startProperty}
            options={choices.dealDates}
            problems={problems}
            choose={(startProperty) => alter({ startProperty })}
          />
          <ChooseOne
            field="valueEnd"
            description="The deal property with the first day after the term. Without one, a won renewal adds to the deal it renews."
            noneLabel="None: a term runs until the customer is lost"
            chosen={customerValue.endProperty}
            options={choices.dealDates}
            problems={problems}
            choose={(endProperty) => alter({ endProperty })}
          />
        </>
      )}
    </Section>
  );
}

/** A property of deals is none of companies: it is chosen anew. */
function withMethod(value: CustomerValue, method: CustomerValue['method']): Partial<CustomerValue> {
  const [was, is] = [value.method === 'company_property', method === 'company_property'];
  if (was === is) return { method };
  return is
    ? { method, property: '', period: value.period === 'term' ? 'year' : value.period }
    : { method, property: 'amount' };
}
