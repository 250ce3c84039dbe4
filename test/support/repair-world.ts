import { runAssign } from '@loss-review/serverless/assign';
import { type RepairAnswer, type RepairRequest, runRepair } from '@loss-review/serverless/repair';
import { runSweep } from '@loss-review/serverless/sweep';
import { type AnswerPortal, answerPortalOf, openAnswerMonth } from '../answer-table/open-answer-portal.ts';
import type { PortalOptions } from '../portal/portal.ts';
import { rememberedPortal } from './remembered-portal.ts';

/** The portal of the answer table, swept and assigned, with what damages it and what repairs it. */
export interface RepairWorld {
  readonly answers: AnswerPortal;
  readonly repair: (request?: Partial<RepairRequest>) => Promise<RepairAnswer>;
  /** One request of a person's or another app's; rejects unless HubSpot carries it out. */
  readonly ask: (method: string, path: string, body?: object) => Promise<void>;
  readonly change: (objects: string, id: string, properties: Record<string, string>) => Promise<void>;
  readonly unlink: (from: string, id: string, to: string, toId: string) => Promise<void>;
  readonly idOf: (type: 'loss' | 'task', key: string) => Promise<string>;
  /** Lets the index catch up with what was written. */
  readonly indexed: () => Promise<void>;
}

export async function openRepairWorld(options: Omit<PortalOptions, 'clock'> = {}): Promise<RepairWorld> {
  const portal = await rememberedPortal(`repair ${JSON.stringify(options)}`, async () => {
    const before = await openAnswerMonth(options);
    try {
      await runSweep(before.open(), { month: '2024-06', full: true, dryRun: false, batch: 1000 });
      await runAssign(before.open(), { month: '2024-06', dryRun: false, batch: 1000 });
      await before.clock.sleep(120_000);
      return before.portal;
    } finally {
      before.close();
    }
  });
  const answers = answerPortalOf(portal);

  const ask: RepairWorld['ask'] = async (method, path, body) => {
    const headers = { authorization: 'Bearer pat-local', 'content-type': 'application/json' };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const answer = await answers.portal.fetch(new Request(`https://api.hubapi.com${path}`, init));
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  };
  return {
    answers,
    ask,
    repair: (request = {}) => runRepair(answers.open(), { dryRun: false, batch: 1000, ...request }),
    change: (objects, id, properties) =>
      ask('PATCH', `/crm/objects/2026-09/${objects}/${id}`, { properties }),
    unlink: (from, id, to, toId) =>
      ask('POST', `/crm/associations/2026-09/${from}/${to}/batch/archive`, {
        inputs: [{ from: { id }, to: [{ id: toId }] }],
      }),
    async idOf(type, key) {
      const [record] = await answers.open().crm.readByKey(type, [key], ['clr_key']);
      if (!record) throw new Error(`No ${type} ${key}.`);
      return record.id;
    },
    indexed: () => answers.clock.sleep(120_000),
  };
}

/** What differed, a line each. */
export function told({ differences }: RepairAnswer): readonly string[] {
  return differences
    .map(({ type, id, what, is, shouldBe }) => `${type} ${id} ${what}: ${is} → ${shouldBe}`)
    .sort();
}

/** Ten kinds of damage; answers what differs then, a line each. */
export async function damage({ change, unlink, idOf }: RepairWorld): Promise<readonly string[]> {
  const [alder, birch, cedar, iris] = [
    await idOf('loss', 'deal-1002'),
    await idOf('loss', 'deal-1004'),
    await idOf('loss', 'deal-1006'),
    await idOf('loss', 'deal-1018'),
  ];
  const [alderCall, lotusCall, irisCall] = [
    await idOf('task', 'deal-1002-executive'),
    await idOf('task', 'deal-1148-team'),
    await idOf('task', 'deal-1018-team'),
  ];
  await change('companies', '101', { clr_status: '', clr_value_lost: '7' });
  await change('companies', '141', { clr_status: 'lost', clr_kind: 'churned' });
  await change('companies', '124', { clr_lost_on: '' });
  await change('companies', '110', { clr_caller: 'Ada Byron', clr_next_step: 'Ada Byron calls.' });
  await change('p_clr_loss', alder, { clr_lost_month: '2024-05' });
  await unlink('p_clr_loss', birch, 'companies', '102');
  await unlink('p_clr_loss', cedar, 'deals', '1006');
  await unlink('tasks', alderCall, 'contacts', '303');
  await unlink('tasks', lotusCall, 'companies', '162');
  await unlink('tasks', irisCall, 'p_clr_loss', iris);
  return [
    'company 101 clr_status:  → lost',
    'company 101 clr_value_lost: 7 → 1100.5',
    'company 141 clr_status: lost → ',
    'company 141 clr_kind: churned → ',
    'company 124 clr_lost_on:  → 2024-06-04',
    'company 110 clr_caller: Ada Byron → ',
    'company 110 clr_next_step: Ada Byron calls. → ',
    `loss ${alder} month of loss: 2024-05 → 2024-06`,
    `loss ${birch} association:  → company 102`,
    `loss ${cedar} association:  → deal 1006`,
    `task ${alderCall} association:  → contact 303`,
    `task ${lotusCall} association:  → company 162`,
    `task ${irisCall} association:  → loss ${iris}`,
  ].sort();
}
