import { mirrorNames, mirrorOf } from '../../losses/mirror.ts';
import type { Properties, Update } from '../../plan/plan.ts';
import { dayInWords } from '../in-words.ts';
import type { CallDraft } from './call-draft.ts';
import { type CallFacts, type CallLoss, isOpenLoss } from './call-facts.ts';

/** The one update that makes the company say these things; none where it does. */
export function companyUpdate({ company, mirror }: CallFacts, wanted: Properties): readonly Update[] {
  const is: Properties = { ...mirror, clr_next_step: company.nextStep };
  const changed = Object.entries(wanted).filter(([name, value]) => (is[name] ?? '') !== value);
  if (changed.length === 0) return [];
  return [{ type: 'company', id: company.id, properties: Object.fromEntries(changed) }];
}

/**
 * What the company mirrors of its losses with one of them changed. Only where a lost deal would be mirrored does it
 * matter whether the company ever bought, and what it mirrors now tells.
 */
export function mirrorWith({ losses, mirror }: CallFacts, changed: CallLoss): Properties {
  const now = losses.map((loss) => (loss.key === changed.key ? changed : loss));
  const isProspect = mirror['clr_status'] === 'prospect_lost';
  const wanted = mirrorOf(now, isProspect ? null : '1970-01-01');
  return Object.fromEntries(mirrorNames.map((name) => [name, wanted[name] ?? '']));
}

/** What the company says comes next once a call is recorded; only the open loss has a next step. */
export function nextStepAfter(facts: CallFacts, loss: CallLoss, { help, followUpOn }: CallDraft): Properties {
  if (!isOpenLoss(facts, loss)) return {};
  const helper = facts.owners.find(({ id }) => id === help.ownerId)?.name ?? 'Somebody';
  const steps = [
    ...(help.text.trim() === '' || help.dueOn === null
      ? []
      : [`${helper} helps by ${dayInWords(help.dueOn)}.`]),
    ...(followUpOn === null ? [] : [`Come back to the customer on ${dayInWords(followUpOn)}.`]),
  ];
  return { clr_next_step: steps.join(' ') || 'The recovery call is recorded; nothing more was promised.' };
}
