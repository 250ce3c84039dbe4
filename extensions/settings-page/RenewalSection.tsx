import { Alert } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { ChooseSeveral } from './ChooseSeveral.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

/** Which lost deals mean that a customer left. */
export function RenewalSection({ draft, choices, problems, change }: SectionProps): ReactNode {
  const isNone = draft.renewalPipelines.length === 0 && draft.renewalDealTypes.length === 0;
  return (
    <Section
      title="Renewals"
      help="A customer whose renewal is lost has left. Any other lost deal of a customer, such as a declined upgrade, is no loss."
    >
      <ChooseSeveral
        field="renewalPipelines"
        description="Every deal in these pipelines is a renewal."
        placeholder="No pipeline"
        chosen={draft.renewalPipelines}
        options={choices.pipelines}
        problems={problems}
        choose={(renewalPipelines) => change({ renewalPipelines })}
      />
      <ChooseSeveral
        field="renewalDealTypes"
        description="Deals of these types are renewals in any pipeline."
        placeholder="No deal type"
        chosen={draft.renewalDealTypes}
        options={choices.dealTypes}
        problems={problems}
        choose={(renewalDealTypes) => change({ renewalDealTypes })}
      />
      {isNone && (
        <Alert title="No renewals are named" variant="warning">
          Lost renewals cannot be told from other lost deals, so losses are found only where people mark them
          or a company property says so.
        </Alert>
      )}
    </Section>
  );
}
