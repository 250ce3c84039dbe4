import type { CallDraft, DraftCause } from '@loss-review/domain/calls/record/call-draft';
import type { CallScreen, SavedCall, SavedDraft } from '@loss-review/domain/calls/record/call-screen';
import type { LogAttempt, SaveCall, SaveCallDraft } from '@loss-review/domain/calls/record/parameters';
import type { RecordType } from '@loss-review/domain/plan/plan';
import { runAssign } from '@loss-review/serverless/assign';
import { runLogAttempt } from '@loss-review/serverless/call/log-attempt';
import { runOpenCall } from '@loss-review/serverless/call/open-call';
import { runSaveCallDraft } from '@loss-review/serverless/call/save-call-draft';
import { runSaveCall } from '@loss-review/serverless/call/save-call';
import type { CrmRecord } from '@loss-review/serverless/hubspot/crm';
import { type CardWorld, cardWorldOf, openCardWorld } from './card-world.ts';
import { rememberedPortal } from './remembered-portal.ts';

/** The loss of Alder, which the owner of the account is to call about. */
export const alder = { companyId: '101', lossKey: 'deal-1002' } as const;

/** The id of a form, or of a cause, by number. */
export function uuid(n: number): string {
  return `7d9c1f7a-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** A cause as it is typed, for tests. */
export function draftCause(n: number, rest: Partial<DraftCause> = {}): DraftCause {
  return {
    ...{ id: uuid(900 + n), reason: 'service.slow_help', weight: 100, happenedOn: null, quote: '' },
    ...{ quotePermission: 'no', whys: [], verified: false },
    ...rest,
  };
}

/** A record that says the least it may, for tests. */
export function callRecord(rest: Partial<CallDraft> = {}): CallDraft {
  return {
    ...{ step: 'offer', contactId: null, statedReason: '', notes: '', competitor: '' },
    causes: [draftCause(1)],
    help: { text: '', ownerId: null, dueOn: null },
    ...{ offer: '', offerAnswer: 'none', followUpOn: null },
    ...rest,
  };
}

/** Two causes, help, an offer and a follow-up, for tests. */
export const fullRecord = callRecord({
  contactId: '301',
  statedReason: 'price.fees',
  notes: 'They waited for two weeks.\nNobody called back.',
  competitor: 'Beech & Sons',
  causes: [
    draftCause(1, {
      weight: 67,
      happenedOn: '2024-02-01',
      quote: 'We waited for two weeks.',
      quotePermission: 'inside',
      whys: ['Nobody saw the ticket.', 'The queue had no owner.'],
      verified: true,
    }),
    draftCause(2, { reason: 'price.fees', weight: 33 }),
  ],
  help: { text: 'Send the export.', ownerId: '501', dueOn: '2024-07-05' },
  offer: 'Three months free.',
  offerAnswer: 'thinking',
  followUpOn: '2024-08-01',
});

/** What callers do, on the portal of the card after its calls were assigned. */
export interface CallWorld extends CardWorld {
  openCall(companyId?: string): Promise<CallScreen>;
  draft(rest?: Partial<SaveCallDraft>): Promise<SavedDraft>;
  attempt(rest?: Partial<LogAttempt>): Promise<SavedCall>;
  save(rest?: Partial<SaveCall>): Promise<SavedCall>;
  /** Records associated with a loss. */
  ofLoss(lossKey: string, type: RecordType, names: readonly string[]): Promise<readonly CrmRecord[]>;
}

/** Opens the world; Alder has two contacts, one of whom nobody calls. */
export async function openCallWorld(options: Parameters<typeof openCardWorld>[0] = {}): Promise<CallWorld> {
  const portal = await rememberedPortal(`call ${JSON.stringify(options)}`, async () => {
    const before = await openCardWorld(options);
    try {
      before.portal.load(contacts);
      await runAssign(before.hubspot(), { month: '2024-06', dryRun: false, batch: 100 });
      return before.portal;
    } finally {
      before.close();
    }
  });
  const world = cardWorldOf(portal);
  const form = { portalId: 24680135, ...alder, who: 'Ada Park' };
  const seen = async ({ companyId = alder.companyId }: { readonly companyId?: string }) => {
    const { call } = await runOpenCall(world.hubspot(), { portalId: 24680135, companyId });
    return { seen: call?.revision ?? 0, seenDraft: call?.draft?.revision ?? 0 };
  };
  return {
    ...world,
    openCall: (companyId = alder.companyId) =>
      runOpenCall(world.hubspot(), { portalId: 24680135, companyId }),
    async draft(rest = {}) {
      const seenDraft = rest.seenDraft ?? (await seen(rest)).seenDraft;
      const draft = callRecord({ causes: [] });
      return runSaveCallDraft(world.hubspot(), { ...form, id: uuid(1), draft, ...rest, seenDraft });
    },
    attempt: (rest = {}) =>
      runLogAttempt(world.hubspot(), { ...form, id: uuid(2), outcome: 'no_answer', ...rest }),
    async save(rest = {}) {
      const isTold = rest.seen !== undefined && rest.seenDraft !== undefined;
      const shown = isTold ? {} : await seen(rest);
      const told = { seen: 0, seenDraft: 0, ...shown };
      return runSaveCall(world.hubspot(), { ...form, ...told, id: uuid(3), record: fullRecord, ...rest });
    },
    async ofLoss(lossKey, type, names) {
      const { crm } = world.hubspot();
      const [loss] = await crm.readByKey('loss', [lossKey], ['clr_key']);
      const links = (await crm.linked('loss', type, loss ? [loss.id] : [])).get(loss?.id ?? '') ?? [];
      const ids = links.map(({ id }) => id);
      return crm.read(type, ids, names);
    },
  };
}

const contacts: Parameters<CardWorld['portal']['load']>[0] = {
  ...{ owners: [], dealPipelines: [], ticketPipelines: [], properties: [] },
  records: [
    contact('301', { firstname: 'Berta', lastname: 'Both', phone: '+49 30 2' }),
    contact('302', { firstname: 'Carl', lastname: 'Cole', clr_do_not_call: 'yes' }),
  ],
  associations: ['301', '302'].map((id) => ({
    from: { objectType: 'contacts', id },
    to: { objectType: 'companies', id: '101' },
    primary: true,
  })),
};

function contact(id: string, properties: Readonly<Record<string, string>>) {
  const at = Date.UTC(2024, 0, 1);
  return { objectType: 'contacts' as const, id, properties, createdAt: at, updatedAt: at };
}
