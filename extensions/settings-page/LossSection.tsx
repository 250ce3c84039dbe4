import type { ReactNode } from 'react';
import { ChooseOne } from './ChooseOne.tsx';
import { ChooseSeveral } from './ChooseSeveral.tsx';
import { EnterNumber } from './EnterNumber.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

/** What counts as a loss beside lost renewals, and what is kept with it. */
export function LossSection({ draft, choices, problems, change }: SectionProps): ReactNode {
  const { lossProperty } = draft;
  const property = choices.companyProperties.find(({ name }) => name === lossProperty?.name);
  return (
    <Section
      title="Losses"
      help="A customer may also stay and pay less, or leave in a way that only a company property tells."
    >
      <EnterNumber
        field="downgradePercent"
        description="A renewal won below the customer value by at least this share is a downgrade."
        number={draft.downgradePercent}
        problems={problems}
        enter={(downgradePercent) => change({ downgradePercent })}
      />
      <ChooseOne
        field="lossProperty"
        description="The customer is lost from the day on which this property takes one of the values you choose."
        noneLabel="None"
        chosen={lossProperty?.name ?? null}
        options={choices.companyProperties.map(({ name, label }) => ({ value: name, label }))}
        problems={problems}
        choose={(name) => change({ lossProperty: name === null ? null : { name, values: [] } })}
      />
      {lossProperty !== null && (
        <ChooseSeveral
          field="lossValues"
          description="Any one of them is enough."
          placeholder="Choose values"
          chosen={lossProperty.values}
          options={property?.values ?? []}
          problems={problems}
          choose={(values) => change({ lossProperty: { name: lossProperty.name, values } })}
        />
      )}
      <ChooseOne
        field="satisfactionProperty"
        description="The ticket property with the customer’s score. The last one before the loss is kept with the loss."
        noneLabel="None"
        chosen={draft.satisfactionProperty}
        options={choices.scoreProperties}
        problems={problems}
        choose={(satisfactionProperty) => change({ satisfactionProperty })}
      />
    </Section>
  );
}
