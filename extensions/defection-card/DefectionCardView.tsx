import { Card, Saved } from '@loss-review/domain/card/card';
import { openCard } from '@loss-review/domain/card/parameters';
import { Alert, Flex, LoadingSpinner } from '@hubspot/ui-extensions';
import { type ReactElement, useState } from 'react';
import type { Ask } from '../functions.ts';
import type { Acting } from '../form/acting.ts';
import { NotOpened } from '../card/NotOpened.tsx';
import { useOpening } from '../card/use-opening.ts';
import { OpenedCard } from './OpenedCard.tsx';

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
  const { opening, retry, show } = useOpening(ask, openCard, Card, portalId, companyId);
  const [changed, setChanged] = useState(false);

  if (opening.state === 'loading') {
    return <LoadingSpinner label="Looking this company up" showLabel layout="centered" />;
  }
  if (opening.state === 'failed') return <NotOpened failure={opening.failure} retry={retry} />;
  const acting: Acting<Saved> = {
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
      <OpenedCard card={opening.value} locale={locale} acting={acting} />
    </Flex>
  );
}
