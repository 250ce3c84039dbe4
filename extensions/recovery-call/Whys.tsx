import { longest } from '@loss-review/domain/calls/record/call-draft';
import { Button, Flex } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { Column } from './Column.tsx';
import { WordsField } from './WordsField.tsx';

/** The chain of whys, from the disappointment down to its root: one more is asked at a time. */
export function Whys(props: {
  readonly name: string;
  readonly whys: readonly string[];
  readonly change: (whys: string[]) => void;
}): ReactElement {
  const { name, whys, change } = props;
  return (
    <Column gap="sm">
      {whys.map((why, at) => (
        <WordsField
          key={at}
          name={`${name}-${at + 1}`}
          label={at === 0 ? 'Why did it happen?' : `And why was that? (${at + 1})`}
          value={why}
          longest={longest.why}
          rows={1}
          type={(typed) => change(whys.map((one, place) => (place === at ? typed : one)))}
        />
      ))}
      {whys.length < longest.whys && (
        <Flex direction="row">
          <Button size="xs" onClick={() => change([...whys, ''])}>
            {whys.length === 0 ? 'Ask why' : 'Ask why again'}
          </Button>
        </Flex>
      )}
    </Column>
  );
}
