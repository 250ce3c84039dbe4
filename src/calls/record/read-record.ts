import * as z from 'zod/mini';
import { offerAnswers, quotePermissions } from '../../schema/call-choices.ts';
import { type HeldCause, placeOf } from '../../reasons/held-cause.ts';
import { type CallDraft, type DraftCause, longest } from './call-draft.ts';
import type { CallFacts, CallLoss } from './call-facts.ts';
import { promiseKey } from './promised-tasks.ts';

const Day = z.catch(z.nullable(z.iso.date()), null);
const Answer = z.catch(z.enum(offerAnswers.map(({ value }) => value)), 'none');
const Permission = z.catch(z.enum(quotePermissions.map(({ value }) => value)), 'no');
const Weight = z.catch(z.coerce.number().check(z.int(), z.gte(0), z.lte(100)), 0);

/** The causes of a loss in their order. */
export function causesOf({ causes }: Pick<CallFacts, 'causes'>, lossKey: string): readonly HeldCause[] {
  return causes
    .filter((cause) => cause.lossKey === lossKey && cause.linkedToLoss)
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** The record of a loss as it is saved, ready to be corrected; null where nothing was recorded or imported. */
export function readRecord(facts: Pick<CallFacts, 'causes' | 'tasks'>, loss: CallLoss): CallDraft | null {
  const { said } = loss;
  const causes = causesOf(facts, loss.key);
  if (!said['clr_recorded_at'] && causes.length === 0) return null;
  const text = (name: string): string => said[name] ?? '';
  return {
    step: 'apologise',
    contactId: text('clr_call_contact') || null,
    statedReason: loss.statedReason,
    notes: text('clr_call_notes'),
    competitor: text('clr_competitor'),
    causes: causes.slice(0, longest.causes).map(draftOf),
    help: {
      text: text('clr_help_promised'),
      ownerId: facts.tasks.find(({ key }) => key === promiseKey(loss.key, 'help'))?.ownerId ?? null,
      dueOn: dayFrom(said['clr_help_due_on']),
    },
    offer: text('clr_offer'),
    offerAnswer: z.parse(Answer, said['clr_offer_answer']),
    followUpOn: dayFrom(said['clr_follow_up_on']),
  };
}

function draftOf({ key, properties: p }: HeldCause): DraftCause {
  return {
    id: key,
    reason: p['clr_reason'] ?? '',
    weight: z.parse(Weight, p['clr_weight']),
    happenedOn: dayFrom(p['clr_happened_on']),
    quote: p['clr_quote'] ?? '',
    quotePermission: z.parse(Permission, p['clr_quote_permission']),
    whys: (p['clr_whys'] ?? '').split('\n').filter((why) => why !== ''),
    verified: p['clr_verified'] === 'true',
  };
}

function dayFrom(text: string | undefined): string | null {
  return z.parse(Day, text || null);
}
