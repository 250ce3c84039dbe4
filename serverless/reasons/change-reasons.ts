import { changeReasons } from '@loss-review/domain/reasons/change-reasons';
import { sameOptions } from '@loss-review/domain/reasons/follow-master';
import type { ChangedReasons, ChangeReasons, HeldReasons } from '@loss-review/domain/reasons/reason-change';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { sameChoice } from '@loss-review/domain/settings/same-choice';
import type { Settings } from '@loss-review/domain/settings/settings';
import type { Hubspot } from '../hubspot/open.ts';
import { Trouble } from '../trouble.ts';
import { copyReasons } from './copy-reasons.ts';
import { loadReasons, type ReasonPorts } from './load-reasons.ts';

/** Once to see, once to look what came of it, and once more where somebody overwrote it in the same moment. */
const looks = 3;

/**
 * Changes the reasons as an operator asks, from what the page showed: a colleague's change since is answered, not
 * overwritten. What an attempt that was cut has written already is completed by the next. HubSpot has no conditional
 * write, so afterwards it looks again. Throws `Trouble`, also where the change makes no sense.
 */
export async function runChangeReasons(
  ports: ReasonPorts,
  { change, seen }: Pick<ChangeReasons, 'change' | 'seen'>,
): Promise<ChangedReasons> {
  const wanted = changeReasons(seen.list, seen.rules, change);
  if ('refusal' in wanted) throw new Trouble('change_refused', 'user', wanted.refusal);
  for (let look = 1; ; look += 1) {
    const { reasons: now, settings } = await loadReasons(ports);
    if (!isBetween(now, seen, wanted)) return { outcome: 'changed', reasons: now };
    // HubSpot may be slow to show options: at the last look they count as written.
    const isKept = look === looks || (look > 1 && isBetween(now, wanted, wanted));
    if (isKept) return { outcome: 'saved', reasons: wanted };
    await write(ports, now, wanted, settings);
  }
}

/** Is each part as it was seen, or already as it is wanted? */
function isBetween(now: HeldReasons, seen: HeldReasons, wanted: HeldReasons): boolean {
  return (
    [seen, wanted].some((one) => hasRules(now, one)) &&
    [seen, wanted].some(({ list }) => sameOptions(now.list.categories, list.categories)) &&
    [seen, wanted].some(({ list }) => sameOptions(now.list.reasons, list.reasons))
  );
}

function hasRules({ rules }: HeldReasons, other: HeldReasons): boolean {
  return sameChoice(rules, other.rules);
}

/**
 * The rules first: they alone make screens and sums right. Then the master list, from which a sweep copies too, should
 * this be cut before the others follow it.
 */
async function write(
  { setupCrm, catalogue }: ReasonPorts,
  now: HeldReasons,
  wanted: HeldReasons,
  settings: Settings,
): Promise<void> {
  if (!hasRules(now, wanted)) await keepRules(setupCrm, { ...settings, reasonRules: wanted.rules });
  const { categories, reasons } = wanted.list;
  if (!sameOptions(now.list.categories, categories)) {
    await catalogue.setOptions('cause', 'clr_category', categories);
  }
  if (!sameOptions(now.list.reasons, reasons)) await catalogue.setOptions('cause', 'clr_reason', reasons);
  await copyReasons(catalogue, reasons);
}

async function keepRules(crm: Hubspot['setupCrm'], settings: Settings): Promise<void> {
  const properties = { clr_settings: JSON.stringify(settings) };
  const { refused } = await crm.apply({
    records: [{ type: 'review', key: settingsKey, properties }],
    links: [],
    mirrors: [],
  });
  const [refusal] = refused;
  if (refusal === undefined) return;
  throw new Trouble(
    'settings_refused',
    'us',
    `HubSpot refused the settings; nothing was changed. Please report it: ${refusal.message}`,
  );
}
