import { longest } from '@loss-review/domain/calls/record/call-draft';
import { offerAnswers } from '@loss-review/domain/schema/call-choices';
import { Alert, Input, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { Choose } from './Choose.tsx';
import { DayField } from '../form/DayField.tsx';
import type { StepProps } from './step-props.ts';
import { WordsField } from './WordsField.tsx';

/** An offer where one fits, where they went, and when to come back to them. */
export function Offer(props: StepProps): ReactElement {
  const { screen, draft, type } = props;
  return (
    <>
      {screen.mayOffer || draft.offer !== '' ? (
        <OfferFields {...props} />
      ) : (
        <Alert title="Listen only" testId="listen-only">
          <Text>
            {`In ${screen.company.country || 'this country'} we listen and make no offer. Thank them, and say what happens with what they told you.`}
          </Text>
        </Alert>
      )}
      <Input
        name="competitor"
        label="Where did they go?"
        description="The competitor, if they say so."
        value={draft.competitor}
        onInput={(competitor) => type({ competitor })}
        onChange={(competitor) => type({ competitor })}
        {...(draft.competitor.length > longest.competitor
          ? { error: true, validationMessage: `It holds ${longest.competitor} characters.` }
          : {})}
      />
      <DayField
        name="followUpOn"
        label="Come back to them on"
        description="Leave it open where nothing was agreed."
        value={draft.followUpOn}
        earliest={screen.today}
        type={(followUpOn) => type({ followUpOn })}
      />
    </>
  );
}

function OfferFields({ draft, type }: StepProps): ReactElement {
  return (
    <>
      <WordsField
        name="offer"
        label="What did you offer?"
        description="Leave it empty where you made no offer."
        value={draft.offer}
        longest={longest.offer}
        type={(offer) => type({ offer })}
      />
      <Choose
        name="offerAnswer"
        label="What did they answer?"
        held={draft.offerAnswer}
        options={offerAnswers}
        choose={(offerAnswer) => type({ offerAnswer })}
      />
    </>
  );
}
