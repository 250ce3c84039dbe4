import { Alert, Button, Divider, Flex, Heading, List, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { Column } from './Column.tsx';
import { DraftShown } from './DraftShown.tsx';
import { missingIn } from './missing.ts';
import type { StepProps } from './step-props.ts';
import { willWrite } from './will-write.ts';

/** What the record holds and what saving it writes, before it is saved. */
export function Summary(
  props: StepProps & {
    readonly saving: boolean;
    readonly goTo: (step: StepProps['draft']['step']) => void;
    readonly save: () => void;
  },
): ReactElement {
  const { screen, draft, words, saving, goTo, save } = props;
  const missing = missingIn(draft);
  return (
    <Column gap="md" testId="summary">
      <Heading>Look it over, then save</Heading>
      <DraftShown shown={draft} screen={screen} words={words} />
      <Divider />
      {missing.length === 0 ? (
        <>
          <Heading>What saving writes</Heading>
          <List variant="unordered-styled">
            {willWrite(draft, screen, words).map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
          </List>
        </>
      ) : (
        <Alert title="Something is missing" variant="warning" testId="missing">
          <Column gap="xs" align="start">
            {missing.map(({ step, says }) => (
              <Button key={says} variant="transparent" onClick={() => goTo(step)}>
                {says}
              </Button>
            ))}
          </Column>
        </Alert>
      )}
      <Flex direction="row" gap="sm">
        <LoadingButton
          testId="save"
          variant="primary"
          loading={saving}
          disabled={missing.length > 0}
          onClick={save}
        >
          Save the record
        </LoadingButton>
        <Button testId="back" onClick={() => goTo('offer')}>
          Back
        </Button>
      </Flex>
    </Column>
  );
}
