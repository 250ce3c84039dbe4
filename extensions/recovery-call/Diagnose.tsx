import { type DraftCause, longest } from '@loss-review/domain/calls/record/call-draft';
import { causeMoney } from '@loss-review/domain/reasons/cause-money';
import { setWeight, withCause, withoutCause } from '@loss-review/domain/reasons/weights';
import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { CauseFields } from './CauseFields.tsx';
import { emptyCause } from './empty-draft.ts';
import type { StepProps } from './step-props.ts';

/** The reason that stands for “nobody knows”. */
const unknown = 'unknown.unknown';

/** The root causes, one to five. */
export function Diagnose(props: StepProps & { readonly newId: () => string }): ReactElement {
  const { call, draft, type, newId } = props;
  const { causes } = draft;
  const money = causeMoney(causes, call.value);
  const put = (changed: (now: readonly DraftCause[]) => readonly DraftCause[]): void =>
    type((now) => ({ causes: [...changed(now.causes)] }));
  const add = (reason?: string): void => {
    const added = emptyCause(newId(), reason);
    put((now) => (now.length < longest.causes ? withCause(now, added) : now));
  };
  return (
    <>
      {causes.map((cause, at) => (
        <CauseFields
          key={cause.id}
          {...props}
          cause={cause}
          number={at + 1}
          count={causes.length}
          money={money[at] ?? 0}
          change={(change) =>
            put((now) => now.map((one) => (one.id === cause.id ? { ...one, ...change } : one)))
          }
          weigh={(weight) => put((now) => setWeight(now, at, weight))}
          remove={() => put((now) => withoutCause(now, at))}
        />
      ))}
      <Flex direction="row" gap="sm" align="center" wrap>
        {causes.length < longest.causes ? (
          <Button testId="add-cause" onClick={() => add()}>
            {causes.length === 0 ? 'Add a cause' : 'Add another cause'}
          </Button>
        ) : (
          <Text variant="microcopy">Five causes are the most a loss can have.</Text>
        )}
        {causes.length === 0 && (
          <Button testId="unknown" variant="transparent" onClick={() => add(unknown)}>
            We could not find out
          </Button>
        )}
      </Flex>
    </>
  );
}
