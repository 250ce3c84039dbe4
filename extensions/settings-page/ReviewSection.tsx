import type { ReactNode } from 'react';
import { ChooseOne } from './ChooseOne.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

/** What the monthly review tells customers apart by. */
export function ReviewSection({ draft, choices, problems, change }: SectionProps): ReactNode {
  return (
    <Section
      title="The review"
      help="Who left is told by source, time as a customer, competitor, satisfaction and team, and by one property of your own."
    >
      <ChooseOne
        field="segmentProperty"
        description="Losses, and how long customers stay, are told by the values of this property of companies, such as the industry or the product they use."
        chosen={draft.reviewRules.segmentProperty}
        options={choices.companyGroupings}
        problems={problems}
        choose={(chosen) => change({ reviewRules: { segmentProperty: chosen ?? '' } })}
      />
    </Section>
  );
}
