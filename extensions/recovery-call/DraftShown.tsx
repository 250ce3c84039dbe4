import type { CallDraft } from '@loss-review/domain/calls/record/call-draft';
import { DescriptionList, DescriptionListItem, Heading, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { Column } from './Column.tsx';
import { causeLines, draftLines } from './draft-lines.ts';
import type { StepProps } from './step-props.ts';

/** All that a call holds, to be read. */
export function DraftShown(
  props: Pick<StepProps, 'screen' | 'words'> & { readonly shown: CallDraft },
): ReactElement {
  const { shown, screen, words } = props;
  const lines = draftLines(shown, screen, words);
  return (
    <Column gap="sm">
      {shown.causes.length > 0 && <Heading>Root causes</Heading>}
      {shown.causes.map((cause) => (
        <Column key={cause.id} gap="flush">
          {causeLines(cause, words).map((line, at) => (
            <Text key={at} {...(at === 0 ? { format: { fontWeight: 'demibold' } } : {})}>
              {line}
            </Text>
          ))}
        </Column>
      ))}
      {lines.length === 0 && shown.causes.length === 0 && <Text>Nothing was typed.</Text>}
      <DescriptionList direction="column">
        {lines.map(({ label, text }) => (
          <DescriptionListItem key={label} label={label}>
            {text}
          </DescriptionListItem>
        ))}
      </DescriptionList>
    </Column>
  );
}
