import { refuse } from '../../card/decision.ts';
import type { Plan, Properties, Update } from '../../plan/plan.ts';
import { dayAt } from '../../time/day.ts';
import { dayInWords } from '../in-words.ts';
import { type CallDecision, lossOf, showChange } from './call-decision.ts';
import { type CallFacts, type CallLoss, callTaskOf, isDone, isOpenLoss } from './call-facts.ts';
import type { Attempt } from './call-screen.ts';
import { daysToTry, daysTried, readAttempts } from './kept-attempts.ts';
import { attemptCall, attemptCallKey, callLinks } from './logged-call.ts';
import { companyUpdate } from './next-step.ts';
import type { LogAttempt } from './parameters.ts';

/** More than that is no trying any more; the list has to fit into a property. */
const most = 100;

/**
 * Somebody tried to call and reached nobody. Attempts on three different days of the portal's zone make “could not
 * reach”: then the call task is done. Each attempt stands on HubSpot's timeline as a call of its own.
 */
export function decideAttempt(facts: CallFacts, { lossKey, id, who, outcome }: LogAttempt): CallDecision {
  const loss = lossOf(facts, lossKey);
  if (!loss) return showChange;
  const held = readAttempts(loss.said['clr_attempt_list']);
  const before = held.find((attempt) => attempt.id === id);
  if (before) return { does: 'write', plan: planOf(facts, loss, held, before) };
  if (loss.said['clr_recorded_at']) {
    return refuse('recorded', 'This call is recorded already. Correct the record if something is missing.');
  }
  if (held.length >= most) {
    return refuse('many_attempts', `${most} attempts are recorded. Give up, and say so in the call’s task.`);
  }
  const at = new Date(facts.now).toISOString();
  const attempt: Attempt = { id, at, on: dayAt(facts.now, facts.timeZone), who, outcome };
  return { does: 'write', plan: planOf(facts, loss, [...held, attempt], attempt) };
}

/** What an attempt leaves, so far as it does not stand there yet. */
function planOf(facts: CallFacts, loss: CallLoss, attempts: readonly Attempt[], attempt: Attempt): Plan {
  const key = attemptCallKey(loss.key, attempt.id);
  const isLogged = facts.calls.some((call) => call.key === key);
  const wanted: Properties = {
    clr_attempt_list: JSON.stringify(attempts),
    clr_attempts: String(attempts.length),
    clr_call_status: statusOf(loss, attempts),
  };
  const changed = Object.entries(wanted).filter(([name, value]) => loss.said[name] !== value);
  return {
    records: [
      ...(changed.length === 0
        ? []
        : [{ type: 'loss', key: loss.key, properties: Object.fromEntries(changed) } as const]),
      ...(isLogged ? [] : [attemptCall(facts, loss, attempt)]),
    ],
    links: isLogged ? [] : callLinks(key, loss, facts.company.id, null),
    mirrors: [...companyUpdate(facts, nextStep(facts, loss, attempts)), ...taskUpdate(facts, loss, attempts)],
  };
}

function statusOf(loss: CallLoss, attempts: readonly Attempt[]): string {
  if (loss.said['clr_recorded_at']) return 'reached';
  return daysTried(attempts) >= daysToTry ? 'not_reached' : 'tried';
}

function nextStep(facts: CallFacts, loss: CallLoss, attempts: readonly Attempt[]): Properties {
  const last = attempts.at(-1);
  if (!last || loss.said['clr_recorded_at'] || !isOpenLoss(facts, loss)) return {};
  const days = daysTried(attempts);
  const tried = `Tried on ${days === 1 ? dayInWords(last.on) : `${days} days, last on ${dayInWords(last.on)}`}`;
  return {
    clr_next_step:
      days >= daysToTry ? `${tried}; could not be reached.` : `${tried}; try again on another day.`,
  };
}

/** A task that was begun is no longer assigned anew; it is done once nobody could be reached. */
function taskUpdate(facts: CallFacts, loss: CallLoss, attempts: readonly Attempt[]): readonly Update[] {
  const task = callTaskOf(facts, loss.key);
  if (!task || isDone(task)) return [];
  const status = daysTried(attempts) >= daysToTry ? 'COMPLETED' : 'IN_PROGRESS';
  if (task.status === status) return [];
  return [{ type: 'task', id: task.id, properties: { hs_task_status: status } }];
}
