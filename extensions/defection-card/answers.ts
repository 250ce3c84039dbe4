import type { Card, CardLoss, CardTask } from '@loss-review/domain/card/card';
import type { CardWords } from '../card/card-words.ts';

/** The short answer to a question, what stands under it, and whether anybody has to act. */
export interface ShortAnswer {
  readonly answer: string;
  readonly note: string;
  readonly pressing: boolean;
}

/** Why did they leave? The root causes, else what the customer said, else what the owner believes. */
export function whyAnswer(loss: CardLoss, words: CardWords): ShortAnswer {
  const labels = loss.rootReasons.map((reason) => words.reason(reason));
  if (labels.length > 0) return { answer: labels.join(', '), note: 'Learned in a call', pressing: false };
  if (loss.statedReason !== '') {
    return { answer: words.reason(loss.statedReason), note: 'What the customer said first', pressing: false };
  }
  if (loss.ownerReason !== '') {
    return { answer: words.reason(loss.ownerReason), note: 'What the owner believes', pressing: false };
  }
  return { answer: 'Not known', note: 'Nobody has asked the customer yet', pressing: false };
}

/** Who calls? */
export function whoAnswer(card: Card, loss: CardLoss, words: CardWords): ShortAnswer {
  const calls = callsOf(card, loss);
  const next = calls.find(isOpen);
  if (next) {
    const answer = next.ownerName === null ? 'Nobody' : words.name(next.ownerName);
    const pressing = next.ownerName === null;
    return { answer, note: pressing ? 'The call has no owner' : 'Has the call', pressing };
  }
  const done = calls.at(-1);
  if (done) {
    return {
      answer: done.ownerName === null ? 'Somebody' : words.name(done.ownerName),
      note: 'Has called',
      pressing: false,
    };
  }
  if (card.company.doNotCall) {
    return { answer: 'Nobody', note: 'The company is marked “do not call”', pressing: false };
  }
  return { answer: 'Nobody yet', note: 'Calls are given out with the month’s review', pressing: false };
}

/** What happens next? */
export function nextAnswer(card: Card, loss: CardLoss, words: CardWords): ShortAnswer {
  const next = card.tasks.find((task) => task.lossKey === loss.key && isOpen(task));
  if (next) {
    const overdue = next.dueOn !== null && next.dueOn < card.today;
    const what = next.call ? 'Recovery call' : words.name(next.subject);
    if (next.dueOn === null) return { answer: what, note: 'No day is set', pressing: false };
    const note = `${overdue ? 'Was due on' : 'Due on'} ${words.day(next.dueOn)}`;
    return { answer: what, note, pressing: overdue };
  }
  if (card.company.nextStep !== '') {
    return { answer: words.name(card.company.nextStep), note: 'Agreed next step', pressing: false };
  }
  return { answer: 'Nothing is planned', note: 'No task is open for this loss', pressing: false };
}

/** The calls about a loss, the earliest due first. */
export function callsOf(card: Card, loss: CardLoss): readonly CardTask[] {
  return card.tasks.filter((task) => task.call && task.lossKey === loss.key);
}

function isOpen({ status }: CardTask): boolean {
  return status !== 'COMPLETED';
}
