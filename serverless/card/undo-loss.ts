import type { Saved } from '@loss-review/domain/card/card';
import type { UndoLoss } from '@loss-review/domain/card/parameters';
import { decideUndo } from '@loss-review/domain/card/undo-loss';
import type { Portal } from '../facts/month-context.ts';
import { loadCard } from './load-card.ts';
import { saveDecision } from './save-decision.ts';

/** Takes a loss back: it was none. */
export async function runUndoLoss(portal: Portal, undo: UndoLoss): Promise<Saved> {
  return saveDecision(portal, {
    load: () => loadCard(portal, undo.companyId),
    decide: (facts) => decideUndo(facts, undo),
  });
}
