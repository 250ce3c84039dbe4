import { Checkbox } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { ChooseSeveral } from './ChooseSeveral.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';

/** Who counts as a customer. */
export function CustomerSection({ draft, choices, problems, change }: SectionProps): ReactNode {
  const { revenuePipelines, lifecycleCounts, renewalPipelines } = draft;
  return (
    <Section title="Customers" help="Only a customer can be lost. A won deal makes a company a customer.">
      <Checkbox
        name="everyPipeline"
        checked={revenuePipelines === null}
        description="Clear this if some pipelines hold deals that bring no recurring money."
        onChange={(all) => change({ revenuePipelines: all ? null : renewalPipelines })}
      >
        Won deals of every pipeline count
      </Checkbox>
      {revenuePipelines !== null && (
        <ChooseSeveral
          field="revenuePipelines"
          description="Only won deals in these pipelines make a customer."
          placeholder="Choose pipelines"
          chosen={revenuePipelines}
          options={choices.pipelines}
          problems={problems}
          choose={(chosen) => change({ revenuePipelines: chosen })}
        />
      )}
      <Checkbox
        name="lifecycleCounts"
        checked={lifecycleCounts}
        description="For accounts whose older won deals are not in HubSpot."
        onChange={(counts) => change({ lifecycleCounts: counts })}
      >
        The lifecycle stage Customer makes a customer too
      </Checkbox>
    </Section>
  );
}
