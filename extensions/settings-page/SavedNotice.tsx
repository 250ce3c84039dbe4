import { Alert, Flex, List, Text } from '@hubspot/ui-extensions';
import type { Choices } from '@loss-review/domain/settings/choices';
import type { SettingsDraft } from '@loss-review/domain/settings/settings-draft';
import type { ReactNode } from 'react';
import { FailureAlert } from './FailureAlert.tsx';
import type { SaveNotice } from './save-notice.ts';
import { fieldLabels, saySetting, settingLabels } from './setting-words.ts';

/** What became of the last press on Save. */
export function SavedNotice(props: {
  readonly notice: SaveNotice;
  readonly draft: SettingsDraft;
  readonly choices: Choices;
}): ReactNode {
  const { notice, draft, choices } = props;
  switch (notice.kind) {
    case 'saved':
      return (
        <Alert title="Saved" variant="success">
          The next run goes by what was saved. A month that was begun keeps the settings it began with for its
          numbers.
        </Alert>
      );
    case 'unchanged':
      return (
        <Alert title="There was nothing to save" variant="info">
          Nothing had been changed.
        </Alert>
      );
    case 'problems':
      return (
        <Alert title="Not saved yet" variant="error">
          <List>
            {notice.problems.map(({ field, sentence }) => (
              <Text key={`${field} ${sentence}`}>{`${fieldLabels[field]}: ${sentence}`}</Text>
            ))}
          </List>
        </Alert>
      );
    case 'failed':
      return (
        <FailureAlert title="Not saved" failure={notice.failure} comfort="What you entered is still here." />
      );
    case 'merged': {
      const { merged, theirs } = notice;
      return (
        <Alert title="Somebody else changed the settings meanwhile" variant="warning">
          <Flex direction="column" gap="xs">
            {merged.taken.map((name) => (
              <Text key={name}>
                {`${settingLabels[name]}: they chose ${saySetting(name, theirs, choices)}. It is taken over.`}
              </Text>
            ))}
            {merged.disputed.map((name) => (
              <Text key={name}>
                {`${settingLabels[name]}: they chose ${saySetting(name, theirs, choices)}. Yours, ${saySetting(name, draft, choices)}, replaces it if you save.`}
              </Text>
            ))}
            <Text>Nothing of yours is saved yet. Look at the settings, then save again.</Text>
          </Flex>
        </Alert>
      );
    }
  }
}
