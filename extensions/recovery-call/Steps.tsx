import { callSteps } from '@loss-review/domain/calls/record/call-draft';
import { Button, Flex, Heading, List, StepIndicator, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { Column } from './Column.tsx';
import { Apologise } from './Apologise.tsx';
import { Diagnose } from './Diagnose.tsx';
import { Help } from './Help.tsx';
import { Listen } from './Listen.tsx';
import { Offer } from './Offer.tsx';
import type { StepProps } from './step-props.ts';
import { stepWords } from './step-words.ts';

/** The call itself, step by step. */
export interface StepsProps extends StepProps {
  readonly newId: () => string;
  readonly chooseContact: () => void;
  readonly goTo: (step: StepProps['draft']['step']) => void;
  readonly finish: () => void;
}

/** The five steps: where one is, what to say, what to keep, and the way on. */
export function Steps(props: StepsProps): ReactElement {
  const { draft, goTo, chooseContact, finish } = props;
  const at = callSteps.indexOf(draft.step);
  const before = callSteps[at - 1];
  const next = callSteps[at + 1];
  const { title, says } = stepWords[draft.step];
  return (
    <Column gap="md" testId="steps">
      <StepIndicator
        stepNames={callSteps.map((step) => stepWords[step].name)}
        currentStep={at}
        onClick={(clicked) => {
          const step = callSteps[clicked];
          if (step) goTo(step);
        }}
      />
      <Column gap="xs">
        <Heading>{title}</Heading>
        <List variant="unordered-styled">
          {says.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </List>
      </Column>
      <Step {...props} />
      <Flex direction="row" gap="sm">
        <Button testId="next" variant="primary" onClick={next ? () => goTo(next) : finish}>
          {next ? `Next: ${stepWords[next].name.toLowerCase()}` : 'Look it over'}
        </Button>
        <Button testId="back" onClick={before ? () => goTo(before) : chooseContact}>
          Back
        </Button>
      </Flex>
    </Column>
  );
}

function Step(props: StepsProps): ReactElement {
  switch (props.draft.step) {
    case 'apologise':
      return <Apologise {...props} />;
    case 'listen':
      return <Listen {...props} />;
    case 'diagnose':
      return <Diagnose {...props} />;
    case 'help':
      return <Help {...props} />;
    case 'offer':
      return <Offer {...props} />;
  }
}
