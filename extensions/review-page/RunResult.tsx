import { Alert, Flex, Link, List, Text } from '@hubspot/ui-extensions';
import type { RunTold } from '@loss-review/domain/review-page/run-slice';
import type { ReactElement } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { callsInWords } from './call-words.ts';
import { recordLink } from './record-link.ts';

interface RunResultProps {
  readonly portalId: number;
  readonly told: RunTold | null;
  readonly words: LocalWords;
}

/** What a run has done, and what of it somebody has to look at. */
export function RunResult({ portalId, told, words }: RunResultProps): ReactElement | null {
  if (told === null) return null;
  return (
    <Flex direction="column" gap="sm">
      <Alert title="The month was run" variant="success">
        {doneInWords(told, words)}
      </Alert>
      {told.warnings.length > 0 && (
        <Alert title="About the calls" variant="info">
          {told.warnings.join(' ')}
        </Alert>
      )}
      {told.refused.length > 0 && (
        <Alert title="HubSpot refused some of it" variant="warning">
          {`Run the month again; if this stays, show it to your administrator. ${told.refused.join(' · ')}`}
        </Alert>
      )}
      {told.toCheck.length > 0 && (
        <Flex direction="column" gap="xs">
          <Text format={{ fontWeight: 'demibold' }}>
            Please check these companies: the evidence of a loss is gone. Nothing was removed.
          </Text>
          <List variant="inline-divided">
            {told.toCheck.map((id) => (
              <Link key={id} href={{ url: recordLink(portalId, 'company', id), external: true }}>
                {`Company ${id}`}
              </Link>
            ))}
          </List>
        </Flex>
      )}
    </Flex>
  );
}

function doneInWords({ written, calls }: RunTold, words: LocalWords): string {
  const { count } = words;
  const changes =
    written === 0
      ? 'Nothing was missing in HubSpot; the month was counted.'
      : `${count(written)} ${written === 1 ? 'change was' : 'changes were'} written to HubSpot and the month was counted.`;
  return calls === null ? changes : `${changes} ${callsInWords(calls, words)}`;
}
