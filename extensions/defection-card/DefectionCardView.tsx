import type { Failure } from '@loss-review/domain/answer/answer';
import { Saved } from '@loss-review/domain/card/card';
import { Alert, Button, ErrorState, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { type ReactElement, useState } from 'react';
import type { Ask } from '../functions.ts';
import type { Acting } from './acting.ts';
import { OpenedCard } from './OpenedCard.tsx';
import { useCard } from './use-card.ts';

/** Whose card, for whom, and the ways out of the worker. */
export interface DefectionCardViewProps {
  readonly portalId: number;
  readonly companyId: string;
  /** The user's name, kept with what they decide. */
  readonly who: string;
  readonly locale: string | undefined;
  readonly ask: Ask;
  readonly newId: () => string;
  readonly closeOverlay: (id: string) => void;
  /** The company has changed: by what was saved, in a sentence, or by a colleague (null). */
  readonly onChange: (done: string | null) => void;
}

/** The defection card from its first request on. */
export function DefectionCardView(props: DefectionCardViewProps): ReactElement {
  const { portalId, companyId, who, locale, ask, newId, closeOverlay, onChange } = props;
  const { opening, retry, show } = useCard(ask, portalId, companyId);
  const [changed, setChanged] = useState(false);

  if (opening.state === 'loading') {
    return <LoadingSpinner label="Looking this company up" showLabel layout="centered" />;
  }
  if (opening.state === 'failed') return <NotOpened failure={opening.failure} retry={retry} />;
  const acting: Acting = {
    newId,
    closeOverlay,
    save: (uid, parameters) => ask(uid, { ...parameters, portalId, companyId, who }, Saved),
    saved: ({ outcome, card }, done) => {
      setChanged(outcome === 'changed_meanwhile');
      show(card);
      onChange(outcome === 'saved' ? done : null);
    },
  };
  return (
    <Flex direction="column" gap="md">
      {changed && (
        <Alert title="Somebody was faster" variant="warning" testId="changed">
          This company’s loss was changed while your form was open, so nothing of yours was saved. Below is
          how it stands now. Look at it and decide again.
        </Alert>
      )}
      <OpenedCard card={opening.card} locale={locale} acting={acting} />
    </Flex>
  );
}

const whoHelps = {
  user: 'If that does not help, tell the people who run the loss review.',
  operator: 'The people who run the loss review can mend this.',
  administrator: 'A HubSpot administrator can mend this.',
  us: 'Please report it to the makers of this app.',
} as const;

function NotOpened({ failure, retry }: { failure: Failure; retry: () => void }): ReactElement {
  return (
    <ErrorState title={titleFor(failure)} type={failure.who === 'us' ? 'support' : 'error'}>
      <Flex direction="column" gap="sm" align="center">
        <Text testId="failure">{failure.sentence}</Text>
        <Text>{whoHelps[failure.who]}</Text>
        <Button testId="retry" onClick={retry}>
          Try again
        </Button>
      </Flex>
    </ErrorState>
  );
}

function titleFor({ code }: Failure): string {
  return code === 'not_set_up' ? 'The loss review is not set up yet' : 'This card could not be opened';
}
