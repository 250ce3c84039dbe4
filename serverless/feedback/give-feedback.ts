import { decideFeedback, feedbackKeys } from '@loss-review/domain/feedback/decide-feedback';
import type { GaveFeedback, GiveFeedback } from '@loss-review/domain/feedback/give-feedback';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { parseSettings } from '@loss-review/domain/settings/settings';
import { dayAt } from '@loss-review/domain/time/day';
import { explainMissing } from '../facts/explain-missing.ts';
import type { Portal } from '../facts/month-context.ts';
import type { Crm } from '../hubspot/crm.ts';
import { Trouble } from '../trouble.ts';

/**
 * Gives feedback about one employee's service to the manager and the employee, once a form. Throws Trouble, also where it
 * is not permitted.
 */
export async function runGiveFeedback(portal: Portal, asked: GiveFeedback): Promise<GaveFeedback> {
  const { crm, setupCrm, catalogue, clock } = portal;
  const [account, owners, held, losses, heldKeys] = await Promise.all([
    catalogue.account(),
    catalogue.owners(),
    setupCrm.readByKey('review', [settingsKey], ['clr_settings']),
    crm.readByKey('loss', [asked.lossKey], ['clr_company_name']),
    keysHeld(crm, asked),
  ]).catch((error: unknown) => explainMissing(catalogue, 'loss', error));
  const settings = parseSettings(held[0]?.properties['clr_settings'] ?? null);
  const [loss] = losses;
  const decision = decideFeedback(
    {
      feedback: settings?.feedback ?? null,
      owners: owners.filter(({ active }) => active),
      companyName: loss ? loss.properties['clr_company_name'] || 'a customer' : null,
      today: dayAt(clock.now(), account.timeZone),
      timeZone: account.timeZone,
      heldKeys,
    },
    asked,
  );
  if (decision.does === 'refuse') throw new Trouble(decision.code, 'user', decision.sentence);
  const [first] = (await crm.apply(decision.plan)).refused;
  if (!first) return { managerName: decision.managerName };
  throw new Trouble(
    'refused_by_hubspot',
    'operator',
    `HubSpot did not take all of this: “${first.message}” Run setup, which makes what is missing, and try again.`,
  );
}

/** Where an account takes no unique keys on tasks only the search knows them, a moment late. */
async function keysHeld(
  crm: Pick<Crm, 'readByKey' | 'walk'>,
  asked: GiveFeedback,
): Promise<ReadonlySet<string>> {
  const keys = new Set(Object.values(feedbackKeys(asked)));
  const found = [...(await crm.readByKey('task', [...keys], ['clr_key']))];
  const filters = [{ propertyName: 'clr_loss_key', operator: 'EQ', value: asked.lossKey } as const];
  for await (const page of crm.walk('task', { filters, properties: ['clr_key'] })) found.push(...page);
  return new Set(
    found.flatMap(({ properties }) => properties['clr_key'] || []).filter((key) => keys.has(key)),
  );
}
