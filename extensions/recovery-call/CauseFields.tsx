import { type DraftCause, longest } from '@loss-review/domain/calls/record/call-draft';
import { Button, Flex, Heading, StepperInput, Text, Tile, Toggle } from '@hubspot/ui-extensions';
import { offeredReasons } from '@loss-review/domain/reasons/say-reason';
import { quotePermissions } from '@loss-review/domain/schema/call-choices';
import type { ReactElement } from 'react';
import { Column } from './Column.tsx';
import { enteredNumber } from '../entered-number.ts';
import { Choose } from './Choose.tsx';
import { DayField } from '../form/DayField.tsx';
import type { StepProps } from './step-props.ts';
import { Whys } from './Whys.tsx';
import { WordsField } from './WordsField.tsx';

/** One cause, its place among the causes, and its part of the loss in hundredths. */
export interface CauseFieldsProps extends StepProps {
  readonly cause: DraftCause;
  readonly number: number;
  readonly count: number;
  readonly money: number;
  readonly change: (change: Partial<DraftCause>) => void;
  readonly weigh: (weight: number) => void;
  readonly remove: () => void;
}

/** A disappointing event that pushed the customer out. */
export function CauseFields(props: CauseFieldsProps): ReactElement {
  const { cause, number, count, money, screen, call, words, change, weigh, remove } = props;
  const name = (field: string): string => `cause-${number}-${field}`;
  const latest = call.lostOn < screen.today ? call.lostOn : screen.today;
  return (
    <Tile>
      <Column gap="md">
        <Flex direction="row" justify="between" align="center">
          <Heading>{`Cause ${number}`}</Heading>
          <Button
            testId={name('remove')}
            variant="transparent"
            size="xs"
            aria-label={`Take out cause ${number}`}
            onClick={remove}
          >
            Take out
          </Button>
        </Flex>
        <Choose
          name={name('reason')}
          label={`Reason of cause ${number}`}
          held={cause.reason}
          options={offeredReasons(screen.reasons, cause.reason)}
          choose={(reason) => change({ reason })}
        />
        <StepperInput
          name={name('weight')}
          label={`Weight of cause ${number} in percent`}
          description={weightNote(count, words.money(money))}
          min={1}
          max={100 - (count - 1)}
          stepSize={5}
          precision={0}
          readOnly={count === 1}
          value={cause.weight}
          onChange={(typed) => {
            const weight = enteredNumber(typed);
            if (weight !== null) weigh(weight);
          }}
        />
        <DayField
          name={name('day')}
          label="When did it happen?"
          description="As well as they remember; leave it open if they do not."
          value={cause.happenedOn}
          latest={latest}
          type={(happenedOn) => change({ happenedOn })}
        />
        <Whys name={name('why')} whys={cause.whys} change={(whys) => change({ whys })} />
        <WordsField
          name={name('quote')}
          label="In their words"
          description="Word for word, without names of third persons."
          value={cause.quote}
          longest={longest.quote}
          type={(quote) => change(quote.trim() === '' ? { quote, verified: false } : { quote })}
        />
        {cause.quote.trim() === '' ? (
          <Text variant="microcopy">A cause is verified with the customer’s own words.</Text>
        ) : (
          <>
            <Choose
              name={name('permission')}
              label="May we quote them?"
              held={cause.quotePermission}
              options={quotePermissions}
              choose={(quotePermission) => change({ quotePermission })}
            />
            <Toggle
              name={name('verified')}
              label={`They agreed when I said cause ${number} back`}
              labelDisplay="inline"
              checked={cause.verified}
              onChange={(verified) => change({ verified })}
            />
          </>
        )}
      </Column>
    </Tile>
  );
}

function weightNote(count: number, money: string): string {
  if (count === 1) return `The only cause bears all of it: ${money} a year.`;
  return `${money} a year. The other causes give or take, so that all stay at 100.`;
}
