import { longest } from '@loss-review/domain/calls/record/call-draft';
import { offeredReasons } from '@loss-review/domain/reasons/say-reason';
import type { ReactElement } from 'react';
import { Choose } from './Choose.tsx';
import type { StepProps } from './step-props.ts';
import { WordsField } from './WordsField.tsx';

/** What the customer says first, and notes. */
export function Listen({ screen, draft, type }: StepProps): ReactElement {
  const { statedReason, notes } = draft;
  return (
    <>
      <Choose
        name="statedReason"
        label="What do they say first?"
        description="As they say it, even if it is not the whole truth. Causes come in the next step."
        held={statedReason}
        options={[
          { value: '', label: 'They gave no reason' },
          ...offeredReasons(screen.reasons, statedReason),
        ]}
        choose={(reason) => type({ statedReason: reason })}
      />
      <WordsField
        name="notes"
        label="Notes"
        description="What was said, in your words. You can come back to this field at any time."
        value={notes}
        longest={longest.notes}
        rows={8}
        type={(typed) => type({ notes: typed })}
      />
    </>
  );
}
