import type { Card } from '@loss-review/domain/card/card';
import { describeCard } from '@loss-review/domain/card/describe-card';
import type { OpenCard } from '@loss-review/domain/card/parameters';
import type { Portal } from '../facts/month-context.ts';
import { loadCard } from './load-card.ts';

/** Opens the defection card of a company: two rounds of requests. Throws Trouble `no_company` or `not_set_up`. */
export async function runOpenCard(portal: Portal, { companyId }: OpenCard): Promise<Card> {
  const { facts } = await loadCard(portal, companyId);
  return describeCard(facts);
}
