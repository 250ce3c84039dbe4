import type { Saved } from '@loss-review/domain/card/card';
import type { UndoLoss } from '@loss-review/domain/card/parameters';
import { decideUndo } from '@loss-review/domain/card/undo-loss';
import type { Portal } from '../facts/month-context.ts';
import { loadCard, type LoadedCard } from './load-card.ts';
import { loadCauses } from './load-causes.ts';
import { saveDecision } from './save-decision.ts';

/** Takes a loss back: it was none. */
export async function runUndoLoss(portal: Portal, undo: UndoLoss): Promise<Saved> {
  return saveDecision(portal, {
    load: () => loadForUndo(portal, undo),
    decide: (facts) => decideUndo(facts, undo),
  });
}

/** The causes of a loss say whether it counts. */
async function loadForUndo(portal: Portal, { companyId, seen }: UndoLoss): Promise<LoadedCard> {
  const loaded = await loadCard(portal, companyId);
  const caused = loaded.facts.losses.filter(({ key, rootReasons }) => key === seen.key && rootReasons !== '');
  const causes = await loadCauses(
    portal.crm,
    caused.map(({ id }) => id),
  );
  return { ...loaded, facts: { ...loaded.facts, causes } };
}
