import { Heading, List, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { Column } from './Column.tsx';
import type { StepProps } from './step-props.ts';

/** What to know before the call, on one screen. */
export function Brief({ call }: Pick<StepProps, 'call'>): ReactElement {
  return (
    <Column gap="sm" testId="brief">
      {call.brief.map(({ title, sentences }) => (
        <Column key={title} gap="flush">
          <Heading>{title}</Heading>
          <List variant="unordered-styled">
            {sentences.map((sentence, at) => (
              <Text key={at}>{sentence}</Text>
            ))}
          </List>
        </Column>
      ))}
    </Column>
  );
}
