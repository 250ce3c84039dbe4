import { Alert, Text } from '@hubspot/ui-extensions';
import type { Failure } from '@loss-review/domain/answer/answer';
import type { ReactNode } from 'react';
import { whoActs } from './who-acts.ts';

/** Something that did not work, what to do, and who can. */
export function FailureAlert(props: {
  readonly title: string;
  readonly failure: Pick<Failure, 'sentence' | 'who'>;
  /** What became of what the person entered. */
  readonly comfort?: string;
}): ReactNode {
  const { title, failure, comfort } = props;
  const actor = whoActs(failure.who);
  return (
    <Alert title={title} variant="error">
      <Text>{failure.sentence}</Text>
      {actor !== null && <Text>{actor}</Text>}
      {comfort !== undefined && <Text>{comfort}</Text>}
    </Alert>
  );
}
