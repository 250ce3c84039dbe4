import type { Saved } from '@loss-review/domain/card/card';
import { decideMark, markKey } from '@loss-review/domain/card/mark-loss';
import type { MarkLoss } from '@loss-review/domain/card/parameters';
import { loadTickets } from '../facts/load-tickets.ts';
import type { Portal } from '../facts/month-context.ts';
import { loadCard, type LoadedCard } from './load-card.ts';
import { loadCauses } from './load-causes.ts';
import { saveDecision } from './save-decision.ts';

/** Marks a company as lost or downgraded; the same form saved again writes only what is missing. */
export async function runMarkLoss(portal: Portal, mark: MarkLoss): Promise<Saved> {
  return saveDecision(portal, {
    load: () => loadForMark(portal, mark),
    decide: (facts) => decideMark(facts, mark),
  });
}

/** A new loss freezes a snapshot, which tells of tickets too; one that gets another value or day takes its causes along. */
async function loadForMark(portal: Portal, { companyId, id }: MarkLoss): Promise<LoadedCard> {
  const loaded = await loadCard(portal, companyId, markKey(id));
  const { facts, settings } = loaded;
  const { satisfactionProperty } = settings;
  const caused = facts.losses.filter(({ rootReasons }) => rootReasons !== '');
  const [tickets, causes] = await Promise.all([
    loadTickets(portal.crm, [companyId], { satisfactionProperty, timeZone: facts.timeZone }),
    loadCauses(
      portal.crm,
      caused.map((loss) => loss.id),
    ),
  ]);
  return { ...loaded, facts: { ...facts, tickets: tickets.get(companyId) ?? [], causes } };
}
