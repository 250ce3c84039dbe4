import type { CallScreen } from '@loss-review/domain/calls/record/call-screen';
import type { CallWords } from './call-words.ts';

type Call = NonNullable<CallScreen['call']>;

/** The absence the call is about. */
export function lossSentence({ company }: CallScreen, call: Call, words: CallWords): string {
  const left = call.lossStatus === 'leaving' ? 'leaves on' : 'left on';
  return `${words.name(company.name)} ${left} ${words.day(call.lostOn)}, worth ${words.money(call.value)} a year.`;
}

/** Who has the call, and what stands in its way, in sentences. */
export function standingSentences(screen: CallScreen, call: Call, words: CallWords): readonly string[] {
  if (call.lossStatus === 'returned') {
    return ['It came back, so nobody needs to call. What was learned can still be recorded.'];
  }
  if (call.status === 'not_needed') {
    return ['This call was closed, so nobody needs to call. What was learned can still be recorded.'];
  }
  const { task } = call;
  if (task === null) {
    return ['Nobody has been given this call. Whoever speaks with them can record it here.'];
  }
  const who = task.callerName === '' ? 'Somebody who is no longer here' : words.name(task.callerName);
  if (task.done && call.record === null && call.status !== 'not_reached') {
    return [`${who} completed the call task without a record. What was learned is still missing.`];
  }
  if (task.done) return [`${who} had this call.`];
  if (task.dueOn === null) return [`${who} has this call.`];
  const due = task.dueOn < screen.today ? 'It was due on' : 'It is due on';
  return [`${who} has this call. ${due} ${words.day(task.dueOn)}.`];
}
