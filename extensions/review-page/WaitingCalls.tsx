import { Alert, Button, ButtonRow, Flex } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import type { OpenedReview } from '@loss-review/domain/review-page/opened-review';
import type { ReactElement } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';

/** Does a run stand just before calls are given to people? */
export function waitsForCalls({ progress }: NonNullable<OpenedReview['run']>): boolean {
  return progress.step === 'assign' && progress.done === 0;
}

/** A month that is counted, and waits for somebody to choose who is called and to give the calls. */
export function WaitingCalls(props: {
  /** `YYYY-MM` */
  readonly month: string;
  readonly words: LocalWords;
  readonly onGive: () => void;
}): ReactElement {
  const { month, words, onGive } = props;
  return (
    <Flex direction="column" gap="sm">
      <Alert title={`The calls of ${words.month(month)} are not given yet`} variant="info">
        Who left is on record, and the month is counted. Look at the call list, then give the calls; nothing
        is done twice.
      </Alert>
      <PageLink to="/call-list" params={{ month }}>
        Choose who is called
      </PageLink>
      <ButtonRow>
        <Button variant="primary" onClick={onGive}>
          Give the calls
        </Button>
      </ButtonRow>
    </Flex>
  );
}
