import { Alert, Checkbox } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { ChooseOne } from './ChooseOne.tsx';
import { ManagerRows } from './ManagerRows.tsx';
import { ownerOptions } from './owner-options.ts';
import { type SectionProps, messageOn } from './section-props.ts';

/** Who confirms, as claimed, and today's day in the portal's zone. */
export interface Confirming {
  readonly who: string;
  readonly today: () => string;
}

/** Feedback about single employees: off until a person confirms that it is permitted. */
export function FeedbackFields(props: SectionProps & { readonly confirming: Confirming }): ReactNode {
  const { draft, choices, problems, change, confirming } = props;
  const { feedback } = draft;
  const message = messageOn(problems, 'feedback');
  const confirm = (isPermitted: boolean): void =>
    change({
      feedback: isPermitted
        ? {
            permittedBy: confirming.who,
            permittedOn: confirming.today(),
            defaultManager: null,
            managers: [],
          }
        : null,
    });
  return (
    <>
      <Checkbox
        name="feedback"
        checked={feedback !== null}
        description={
          feedback === null
            ? 'Off: nobody is told what a customer says of a single employee. Ask your works council or lawyer before you turn it on; your name and today’s day are kept.'
            : `Confirmed by ${feedback.permittedBy} on ${feedback.permittedOn}. Clear this to turn it off; the managers below go with it.`
        }
        onChange={confirm}
      >
        Feedback about single employees is permitted here
      </Checkbox>
      {message !== null && (
        <Alert title="This cannot be confirmed" variant="error">
          {message}
        </Alert>
      )}
      {feedback !== null && (
        <>
          <ChooseOne
            field="defaultManager"
            description="Feedback goes to this person as a task, unless the employee has another manager below."
            noneLabel="Nobody: it goes only to the managers below"
            chosen={feedback.defaultManager}
            options={ownerOptions(choices, feedback.defaultManager === null ? [] : [feedback.defaultManager])}
            problems={problems}
            choose={(defaultManager) => change({ feedback: { ...feedback, defaultManager } })}
          />
          <ManagerRows
            managers={feedback.managers}
            choices={choices}
            problems={problems}
            alter={(managers) => change({ feedback: { ...feedback, managers } })}
          />
        </>
      )}
    </>
  );
}
