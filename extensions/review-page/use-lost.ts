import type { Failure } from '@loss-review/domain/answer/answer';
import { lastLost, lostAtOnce } from '@loss-review/domain/review-page/open-lost';
import {
  type LostCustomer,
  LostCustomers,
  type OpenedReview,
} from '@loss-review/domain/review-page/opened-review';
import { useRef, useState } from 'react';
import type { Ask } from '../functions.ts';

/** The customers lost in a month as far as they are opened. */
interface Lost {
  readonly customers: readonly LostCustomer[];
  /** Opens the next ones; null where all are there, or HubSpot tells no more. */
  readonly further: (() => void) | null;
  /** Why the next ones could not be opened. */
  readonly failure: Failure | null;
  readonly isAsking: boolean;
}

/** The customers that came with the review, and those asked for since; a review opened anew begins anew. */
export function useLost(
  ask: Ask,
  portalId: number,
  { month, lost }: Pick<OpenedReview, 'month' | 'lost'>,
): Lost {
  const first = { of: lost, customers: lost.customers, from: lostAtOnce };
  const [held, hold] = useState(first);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(false);
  // A second press may come before the first is drawn.
  const underWay = useRef(false);
  const { customers, from } = held.of === lost ? held : first;
  const further = async (): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setAsking(true);
    const answer = await ask('open-lost', { portalId, month, from }, LostCustomers);
    underWay.current = false;
    setAsking(false);
    setFailure(answer.ok ? null : answer);
    if (!answer.ok) return;
    // The search may have moved on between two pages: nobody is shown twice.
    const known = new Set(customers.map(({ lossId }) => lossId));
    const others = answer.value.customers.filter(({ lossId }) => !known.has(lossId));
    hold({ of: lost, customers: [...customers, ...others], from: from + lostAtOnce });
  };
  const isMore = from < lost.count && from <= lastLost;
  return { customers, further: isMore ? () => void further() : null, failure, isAsking };
}
