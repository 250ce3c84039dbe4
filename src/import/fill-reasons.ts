import type { Properties } from '../plan/plan.ts';
import type { ImportedLoss, ImportRules } from './company-import.ts';
import type { LossRow } from './loss-row.ts';

/** The reasons of a loss as a row fills them, with what changes; what is there already and differs is kept, and told. */
export interface FilledReasons {
  readonly reasons: Pick<ImportedLoss, 'ownerReason' | 'statedReason' | 'rootReasons' | 'mainReason'>;
  readonly properties: Properties;
  readonly notes: readonly string[];
}

/**
 * Fills reasons that are empty; root causes (`roots`, null where the row tells none) also where an import wrote those
 * that are there.
 */
export function fillReasons(
  row: LossRow<string>,
  loss: ImportedLoss,
  roots: readonly string[] | null,
  { tell }: ImportRules,
): FilledReasons {
  const rootText = roots?.join(';') ?? '';
  const wanted = [
    ['ownerReason', 'clr_owner_reason', 'Owner believes', row.ownerReason ?? '', false],
    ['statedReason', 'clr_stated_reason', 'Customer stated', row.statedReason ?? '', false],
    ['rootReasons', 'clr_root_reasons', 'Root causes', rootText, loss.causes.length > 0],
  ] as const;
  const reasons = {
    ownerReason: loss.ownerReason,
    statedReason: loss.statedReason,
    rootReasons: loss.rootReasons,
    mainReason: loss.mainReason,
  };
  const properties: Record<string, string> = {};
  const notes: string[] = [];
  for (const [field, name, label, value, own] of wanted) {
    const held = loss[field];
    if (value === '' || sameReasons(held, value)) continue;
    if (held === '' || own) {
      reasons[field] = value;
      properties[name] = value;
    } else {
      const labels = held.split(';').map((code) => tell(code).label);
      notes.push(`${label}: ${labels.join(', ')} stays.`);
    }
  }
  const main = roots?.[0] ?? '';
  if (main !== '' && main !== loss.mainReason && sameReasons(reasons.rootReasons, rootText)) {
    reasons.mainReason = main;
    properties['clr_main_reason'] = main;
  }
  return { reasons, properties, notes };
}

/** HubSpot gives several chosen values back in an order of its own. */
function sameReasons(one: string, other: string): boolean {
  const sorted = (text: string): string => text.split(';').sort().join(';');
  return sorted(one) === sorted(other);
}
