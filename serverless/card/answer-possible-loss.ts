import { decideAnswer } from '@loss-review/domain/card/answer-possible-loss';
import type { Saved } from '@loss-review/domain/card/card';
import type { AnswerPossibleLoss } from '@loss-review/domain/card/parameters';
import type { Portal } from '../facts/month-context.ts';
import { loadCard } from './load-card.ts';
import { saveDecision } from './save-decision.ts';

/** Confirms or dismisses a possible loss. */
export async function runAnswerPossibleLoss(portal: Portal, answer: AnswerPossibleLoss): Promise<Saved> {
  return saveDecision(portal, {
    load: () => loadCard(portal, answer.companyId),
    decide: (facts) => decideAnswer(facts, answer),
  });
}
