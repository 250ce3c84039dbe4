import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { type ChangedRules, lossRulesOf } from '@loss-review/domain/settings/loss-rules';
import type { MonthContext, Portal } from '../facts/month-context.ts';
import { Trouble } from '../trouble.ts';

/** Nothing counts as read, nor as looked at in full, by rules that are new. */
const forgotten = { clr_watermark: '', clr_full_pass_at: '' };

/**
 * Keeps the rules a sweep writes by, before its first write. Where they replace others, nothing counts as read by them
 * until a full pass has ended, so that a pass that is cut is followed by a full one.
 */
export async function keepRules(
  { setupCrm }: Pick<Portal, 'setupCrm'>,
  { settings, sweptRules }: Pick<MonthContext, 'settings' | 'sweptRules'>,
): Promise<void> {
  const rules = lossRulesOf(settings);
  if (rules === sweptRules) return;
  const properties = { clr_swept_rules: rules, ...(sweptRules === null ? {} : forgotten) };
  const { refused } = await setupCrm.apply({
    records: [{ type: 'review', key: settingsKey, properties }],
    links: [],
    mirrors: [],
  });
  const [refusal] = refused;
  if (refusal === undefined) return;
  throw new Trouble(
    'rules_not_kept',
    'operator',
    `HubSpot did not take note of the rules for losses, so nothing was marked by them. Run setup again: ${refusal.message}`,
  );
}

/** Nothing is written by changed rules before somebody has seen what they would mark. */
export function rulesChanged({ sentence }: ChangedRules): Trouble {
  return new Trouble(
    'rules_changed',
    'operator',
    `${sentence} Look at what they would mark first: nothing is written by them until you say so.`,
  );
}
