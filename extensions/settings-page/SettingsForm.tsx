import { Button, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { ReasonList } from '@loss-review/domain/reasons/reason-list';
import type { Choices } from '@loss-review/domain/settings/choices';
import type { Settings } from '@loss-review/domain/settings/settings';
import type { ReactNode } from 'react';
import type { Ask } from '../functions.ts';
import { CalledSection } from './CalledSection.tsx';
import { CallerSection } from './CallerSection.tsx';
import { CallSection } from './CallSection.tsx';
import { ContractSection } from './ContractSection.tsx';
import { CustomerSection } from './CustomerSection.tsx';
import type { Confirming } from './FeedbackFields.tsx';
import { LossSection } from './LossSection.tsx';
import { ReasonSection } from './ReasonSection.tsx';
import { RenewalSection } from './RenewalSection.tsx';
import { SavedNotice } from './SavedNotice.tsx';
import { ValueSection } from './ValueSection.tsx';
import { ReviewSection } from './ReviewSection.tsx';
import { WordsSection } from './WordsSection.tsx';
import { useSettings } from './use-settings.ts';

/** All settings, checked as one; nothing is written before a person saves. Below, the reasons, kept at once. */
export function SettingsForm(props: {
  readonly ask: Ask;
  readonly portalId: number;
  readonly settings: Settings;
  readonly choices: Choices;
  readonly reasons: ReasonList;
  readonly confirming: Confirming;
}): ReactNode {
  const { choices } = props;
  const form = useSettings(props, props.settings);
  const { draft, problems, isChanged, isSaving, notice } = form;
  const section = { draft, choices, problems, change: form.change };
  return (
    <Flex direction="column" gap="md">
      <RenewalSection {...section} />
      <CustomerSection {...section} />
      <ValueSection {...section} />
      <LossSection {...section} />
      <ContractSection {...section} />
      <CallerSection {...section} />
      <CallSection {...section} />
      <CalledSection {...section} />
      <ReviewSection {...section} />
      <WordsSection {...section} confirming={props.confirming} />
      {notice !== null && <SavedNotice notice={notice} draft={draft} choices={choices} />}
      <Flex direction="row" gap="sm" align="center" wrap>
        <LoadingButton variant="primary" loading={isSaving} onClick={form.save}>
          Save settings
        </LoadingButton>
        <Button disabled={!isChanged || isSaving} onClick={form.reset}>
          Undo my changes
        </Button>
        <Text variant="microcopy">
          {isChanged ? 'There are changes that are not saved.' : 'Everything is saved.'}
        </Text>
      </Flex>
      <ReasonSection
        ask={props.ask}
        portalId={props.portalId}
        reasons={props.reasons}
        rules={form.rules}
        takeOver={form.takeOver}
      />
    </Flex>
  );
}
