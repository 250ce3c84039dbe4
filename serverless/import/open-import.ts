import type { ImportRules } from '@loss-review/domain/import/company-import';
import type { LossRow } from '@loss-review/domain/import/loss-row';
import type { ReasonOptions } from '@loss-review/domain/import/reason-book';
import { createHash } from 'node:crypto';
import { type MonthContext, openMonth, type Portal } from '../facts/month-context.ts';
import { Trouble } from '../trouble.ts';
import { causeKey } from './cause-key.ts';
import { completeReasons } from './reasons.ts';

/** What an import stands on. Throws Trouble `not_set_up`, or `not_swept`: before a first sweep rows have no losses to join. */
export async function openImport(portal: Portal): Promise<MonthContext> {
  const context = await openMonth(portal, undefined);
  if (context.watermark !== null) return context;
  const sentence =
    'Nobody has looked for losses yet, so rows have none to join. Run the month, or `npx loss-review sweep`, first.';
  throw new Trouble('not_swept', 'operator', sentence);
}

/** How rows are decided; `reasons` are those of the portal and those to be added. */
export function importRules(
  { today, settings }: MonthContext,
  who: string,
  { reasons, categories }: ReasonOptions,
): ImportRules {
  const labels = new Map(reasons.map(({ value, label }) => [value, label]));
  const known = new Set(categories.map(({ value }) => value));
  return {
    ...{ today, losses: settings, who, causeKey },
    tell: (code) => {
      const [category = ''] = code.split('.');
      return { label: labels.get(code) ?? code, category: known.has(category) ? category : '' };
    },
  };
}

/** Names rows, to continue no other import: 16 hex digits. */
export function nameOfRows(rows: readonly LossRow<string>[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);
}

/** The options that a portal has, and those that it is to have. */
export function allReasons(held: ReasonOptions, added: ReasonOptions): ReasonOptions {
  return {
    reasons: [...held.reasons, ...added.reasons],
    categories: [...held.categories, ...added.categories],
  };
}

/** Sees to it that every list holds the reasons of these rows, and makes the options that are added. */
export async function addReasons(
  { catalogue }: Pick<Portal, 'catalogue'>,
  rows: readonly LossRow<string>[],
  held: ReasonOptions,
  added: ReasonOptions,
): Promise<void> {
  const used = new Set(
    rows.flatMap(({ ownerReason, statedReason, causes }) => [
      ...[ownerReason, statedReason].flatMap((code) => code ?? []),
      ...causes.map(({ reason }) => reason),
    ]),
  );
  const reasons = allReasons(held, added).reasons.filter(({ value }) => used.has(value));
  await completeReasons(catalogue, { reasons, categories: added.categories });
}
