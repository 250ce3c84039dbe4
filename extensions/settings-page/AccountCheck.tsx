import { Accordion, Flex, LoadingButton, StatusTag, Text } from '@hubspot/ui-extensions';
import type { Finding } from '@loss-review/domain/settings/finding';
import type { ReactNode } from 'react';
import { whoActs } from './who-acts.ts';

const names = { permissions: 'Permissions', edition: 'Edition', setup: 'Setup' } as const;
const tags = { good: 'success', note: 'info', act: 'danger', unknown: 'default' } as const;
const states = { good: 'ready', note: 'to know', act: 'to do', unknown: 'not known yet' } as const;

/** Whether the app may work in this account: open where somebody has to act, folded away where all is well. */
export function AccountCheck(props: {
  readonly check: readonly Finding[];
  readonly isChecking: boolean;
  readonly onCheckAgain: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { check, isChecking, onCheckAgain, children } = props;
  const isReady = check.every(({ state }) => state === 'good' || state === 'note');
  return (
    <Accordion
      title={isReady ? 'The account is ready' : 'The account is not ready yet'}
      defaultOpen={!isReady}
    >
      <Flex direction="column" gap="sm">
        {check.map((finding) => (
          <FoundOut key={finding.sentence} {...finding} />
        ))}
        {children}
        <Flex direction="row">
          <LoadingButton variant="secondary" loading={isChecking} onClick={onCheckAgain}>
            Check again
          </LoadingButton>
        </Flex>
      </Flex>
    </Accordion>
  );
}

function FoundOut({ about, state, sentence, who }: Finding): ReactNode {
  const actor = whoActs(who);
  return (
    <Flex direction="column" gap="xs">
      <StatusTag variant={tags[state]}>{`${names[about]}: ${states[state]}`}</StatusTag>
      <Text>{actor === null ? sentence : `${sentence} ${actor}`}</Text>
    </Flex>
  );
}
