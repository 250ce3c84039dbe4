import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { changedRules } from '@loss-review/domain/settings/loss-rules';
import { parseSettings, type Settings } from '@loss-review/domain/settings/settings';
import { runSweep } from '@loss-review/serverless/sweep';
import { type AnswerPortal, openAnswerMonth } from '../answer-table/open-answer-portal.ts';

const day = 86_400_000;

/** Customers whose property holds a value that the rules do not count as a loss yet, since 1 July. */
export const unnamed = ['144', '153', '158'];

/** The answer table swept up to 2 July, so that a sweep by the same rules writes nothing more on that day. */
export async function openSweptPortal(): Promise<AnswerPortal> {
  const answers = await openAnswerMonth();
  const properties = { customer_status: 'active' };
  const mirrors = unnamed.map((id) => ({ type: 'company' as const, id, properties }));
  await answers.open().crm.apply({ records: [], links: [], mirrors });
  for (let pass = 0; pass < 2; pass += 1) {
    await answers.clock.sleep(day);
    await runSweep(answers.open(), { full: false, dryRun: false, batch: 1000 });
  }
  return answers;
}

/** Changes the settings; the code of the rules as they are then, empty where they are those kept. */
export async function changeSettings({ open }: AnswerPortal, part: Partial<Settings>): Promise<string> {
  const { crm } = open();
  const [record] = await crm.readByKey('review', [settingsKey], ['clr_settings', 'clr_swept_rules']);
  const settings = parseSettings(record?.properties['clr_settings'] ?? null);
  if (!settings) throw new Error('There are no settings.');
  const changed = { ...settings, ...part };
  const properties = { clr_settings: JSON.stringify(changed) };
  await crm.apply({ records: [{ type: 'review', key: settingsKey, properties }], links: [], mirrors: [] });
  return changedRules(record?.properties['clr_swept_rules'] ?? null, changed)?.code ?? '';
}

/** Makes the rules count the value that those customers hold. */
export function nameThem(answers: AnswerPortal): Promise<string> {
  return changeSettings(answers, { lossProperty: { name: 'customer_status', values: ['gone', 'active'] } });
}

/** What those customers' status says; null where it says nothing. */
export async function statuses({ open }: AnswerPortal): Promise<readonly (string | null | undefined)[]> {
  const read = await open().crm.read('company', unnamed, ['clr_status']);
  return read.map(({ properties }) => properties['clr_status']);
}
