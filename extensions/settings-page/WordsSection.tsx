import type { ReactNode } from 'react';
import { EnterNumber } from './EnterNumber.tsx';
import { FeedbackFields, type Confirming } from './FeedbackFields.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

/** What becomes of customers' words, and of those about single employees. */
export function WordsSection(props: SectionProps & { readonly confirming: Confirming }): ReactNode {
  const { draft, problems, change } = props;
  return (
    <Section
      title="What customers say"
      help="Customers’ words are theirs. They are kept for a while, and what concerns one employee reaches that employee and the manager only."
    >
      <EnterNumber
        field="quoteMonths"
        description="So many months after the loss their words are blanked; reasons and money stay. From 1 to 120."
        number={draft.quoteMonths}
        problems={problems}
        enter={(quoteMonths) => change({ quoteMonths })}
      />
      <FeedbackFields {...props} />
    </Section>
  );
}
