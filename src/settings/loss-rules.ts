import * as z from 'zod/mini';
import { textCode } from '../text/text-code.ts';
import type { Settings } from './settings.ts';

/** The settings that decide what a loss is and what it is worth, as sentences call them. */
const ruleNames = {
  renewalPipelines: 'the renewal pipelines',
  renewalDealTypes: 'the renewal deal types',
  revenuePipelines: 'the pipelines that make a customer',
  customerValue: 'the customer value',
  contractEnd: 'where a contract’s end is kept',
  contractGraceDays: 'the days of grace',
  lostOn: 'the day a lost renewal counts from',
  silence: 'whether silence counts',
  downgradePercent: 'the share that makes a downgrade',
  lossProperty: 'the company property that says a customer left',
  lifecycleCounts: 'whether the lifecycle stage makes a customer',
} as const satisfies Partial<Record<keyof Settings, string>>;

/** Rules that differ from those of the last sweep that wrote, and are shown before anything is written by them. */
export interface ChangedRules {
  /** Names the rules as they are now: whoever accepts them says this code. */
  readonly code: string;
  /** What changed, in one sentence. */
  readonly sentence: string;
}

/** The part of the settings that decides losses, as JSON; the order in which people chose does not matter. */
export function lossRulesOf(settings: Settings): string {
  const { renewalPipelines, renewalDealTypes, revenuePipelines, lossProperty } = settings;
  return JSON.stringify({
    renewalPipelines: [...renewalPipelines].sort(),
    renewalDealTypes: [...renewalDealTypes].sort(),
    revenuePipelines: revenuePipelines && [...revenuePipelines].sort(),
    customerValue: settings.customerValue,
    contractEnd: settings.contractEnd,
    contractGraceDays: settings.contractGraceDays,
    lostOn: settings.lostOn,
    silence: settings.silence,
    downgradePercent: settings.downgradePercent,
    lossProperty: lossProperty && { name: lossProperty.name, values: [...lossProperty.values].sort() },
    lifecycleCounts: settings.lifecycleCounts,
  } satisfies Pick<Settings, keyof typeof ruleNames>);
}

/** What is to be shown before a sweep writes; null where it goes by the rules of the last one, or is the first. */
export function changedRules(kept: string | null, settings: Settings): ChangedRules | null {
  const rules = lossRulesOf(settings);
  if (kept === null || kept === rules) return null;
  const [before, now] = [parsed(kept), parsed(rules)];
  const names = Object.entries(ruleNames).flatMap(([name, words]) =>
    JSON.stringify(before[name]) === JSON.stringify(now[name]) ? [] : [words],
  );
  const what = names.length === 0 ? '' : `: ${names.join(', ')}`;
  return {
    code: textCode(rules),
    sentence: `The rules for losses have changed since HubSpot was last written to by them${what}.`,
  };
}

const Rules = z.record(z.string(), z.unknown());

/** Rules kept as text; none where people have made them unreadable, so that all count as changed. */
function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return Rules.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}
