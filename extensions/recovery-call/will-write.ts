import type { CallDraft } from '@loss-review/domain/calls/record/call-draft';
import type { CallScreen } from '@loss-review/domain/calls/record/call-screen';
import type { CallWords } from './call-words.ts';

/** What saving the record writes to HubSpot, in sentences. */
export function willWrite(
  draft: CallDraft,
  { owners, call }: CallScreen,
  words: CallWords,
): readonly string[] {
  const { causes, help, followUpOn } = draft;
  const helper = owners.find(({ id }) => id === help.ownerId);
  return [
    `On the loss and the company: what the customer said first, and ${causes.length === 1 ? 'one root cause' : `${causes.length} root causes with their weights`}. What the owner believes stays beside them.`,
    ...(call?.record ? [] : ['A call on the timeline of the company and the contact.']),
    ...(call?.task && !call.task.done ? ['The call task is completed.'] : []),
    ...(help.text.trim() !== '' && helper && help.dueOn
      ? [`A task for ${words.name(helper.name)}: the help promised, due on ${words.day(help.dueOn)}.`]
      : []),
    ...(followUpOn ? [`A task to come back to them on ${words.day(followUpOn)}.`] : []),
  ];
}
