import { Alert, Button, ErrorState, Flex, LoadingSpinner, Select, Text } from '@hubspot/ui-extensions';
import { PageTitle } from '@hubspot/ui-extensions/pages';
import type { OpenedReview } from '@loss-review/domain/review-page/opened-review';
import type { ReactElement } from 'react';
import type { Ask } from '../functions.ts';
import { localWords } from '@loss-review/domain/words/local-words';
import { PageNavigation } from '../PageNavigation.tsx';
import { OpenMonth } from './OpenMonth.tsx';
import { useReview } from './use-review.ts';

export interface ReviewPageProps {
  readonly ask: Ask;
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  /** A new id, 8 to 40 of `0-9a-z-`. */
  readonly newId: () => string;
  readonly portalId: number;
  readonly locale: string | undefined;
  /** `YYYY-MM`; undefined: the last month that is over. */
  readonly month: string | undefined;
  readonly onMonth: (month: string) => void;
}

const stateInWords: Readonly<Record<OpenedReview['state'], string>> = {
  'not over': 'not over yet',
  'not run': 'not run yet',
  'not counted': 'not counted yet',
  counted: 'counted',
  closed: 'closed',
};

/** The monthly review: who left, what it cost, and running the month. */
export function ReviewPage(props: ReviewPageProps): ReactElement {
  const { ask, portalId, locale, month, onMonth } = props;
  const { opening, latest, reload, reloading } = useReview(ask, portalId, month, locale);
  const words = localWords(locale, latest?.currency ?? 'EUR');
  const shown = month ?? latest?.month;
  return (
    <Flex direction="column" gap="md">
      <PageTitle>{shown === undefined ? 'Loss review' : `Loss review of ${words.month(shown)}`}</PageTitle>
      <PageNavigation here="/" month={shown} />
      {latest && shown !== undefined && (
        <Flex direction="row" gap="sm" align="end" wrap>
          <Select
            label="Month"
            name="month"
            value={shown}
            options={latest.months.map((each) => ({
              value: each.month,
              label: `${words.month(each.month)}: ${stateInWords[each.state]}`,
            }))}
            onChange={(value) => onMonth(String(value))}
          />
          {opening.state === 'open' && (
            <Button onClick={() => void reload()} disabled={reloading}>
              {reloading ? 'Refreshing …' : 'Refresh'}
            </Button>
          )}
        </Flex>
      )}
      {opening.state === 'loading' && (
        <LoadingSpinner
          label="Opening the review. This can take some seconds."
          showLabel
          layout="centered"
          size="md"
        />
      )}
      {opening.state === 'failed' && (
        <ErrorState title="The review could not be opened">
          <Flex direction="column" gap="sm" align="center">
            <Text>{opening.failure.sentence}</Text>
            <Button onClick={() => void reload()} disabled={reloading}>
              {reloading ? 'Trying again …' : 'Try again'}
            </Button>
          </Flex>
        </ErrorState>
      )}
      {opening.state === 'open' && (
        <>
          {opening.failure && (
            <Alert title="This could not be refreshed" variant="warning">
              {`${opening.failure.sentence} What you see is as it was before.`}
            </Alert>
          )}
          <OpenMonth {...props} review={opening.review} words={words} reload={reload} />
        </>
      )}
    </Flex>
  );
}
