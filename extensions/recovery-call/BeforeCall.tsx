import { Button, Divider, Flex } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { Column } from './Column.tsx';
import { Attempts, type KeepAttempt } from './Attempts.tsx';
import { Brief } from './Brief.tsx';
import type { StepProps } from './step-props.ts';
import { WhoToCall } from './WhoToCall.tsx';

/** What is needed before somebody answers the telephone. */
export function BeforeCall(
  props: StepProps & {
    readonly newId: () => string;
    readonly keepAttempt: KeepAttempt;
    /** Words of this call are held already. */
    readonly begun: boolean;
    readonly start: () => void;
  },
): ReactElement {
  return (
    <Column gap="md">
      <WhoToCall {...props} />
      <Flex direction="row" gap="sm">
        <Button testId="start" variant="primary" onClick={props.start}>
          {props.begun ? 'Go on with the call' : 'They answered: start the call'}
        </Button>
      </Flex>
      <Divider />
      <Brief call={props.call} />
      <Divider />
      <Attempts {...props} />
    </Column>
  );
}
