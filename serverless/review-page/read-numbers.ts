import { parseMinor } from '@loss-review/domain/money/minor';
import type { ShownNumbers } from '@loss-review/domain/review-page/opened-review';
import * as z from 'zod/mini';

const count = z.int();
const decimal = z.string().check(z.regex(/^-?\d+\.\d+$/));
const rate = z.nullable(decimal);

/** A month's numbers as the review keeps them: money and rates as text. */
const StoredNumbers = z.object({
  losses: z.object({
    churned: count,
    downgraded: count,
    lostDeals: count,
    // Counts made before these were told have none.
    possible: z._default(count, 0),
  }),
  leaving: z._default(count, 0),
  revenueLost: decimal,
  returned: count,
  mergedEvidence: count,
  replaced: count,
  pleaseCheck: count,
  openingCustomers: count,
  openingRevenue: decimal,
  lostFromOpening: count,
  logoChurn: rate,
  grr: rate,
  nrr: rate,
});

/** A month's numbers as kept on its review; null where there are none, or people have made them unreadable. */
export function readNumbers(text: string | null | undefined): ShownNumbers | null {
  const read = StoredNumbers.safeParse(parsed(text));
  if (!read.success) return null;
  const { losses, revenueLost, openingRevenue, logoChurn, grr, nrr, ...counts } = read.data;
  return {
    ...losses,
    ...counts,
    revenueLost: parseMinor(revenueLost) ?? 0,
    openingRevenue: parseMinor(openingRevenue) ?? 0,
    logoChurn: fraction(logoChurn),
    grr: fraction(grr),
    nrr: fraction(nrr),
  };
}

function fraction(text: string | null): number | null {
  return text === null ? null : Number(text);
}

const id = z.string().check(z.regex(/^\d+$/));
const list = z.object({ count: z.int().check(z.gte(0)), ids: z.array(id) });
const StoredLists = z.object({
  unattached: list,
  undated: list,
  noHomeAmount: list,
  emptyWonAmount: list,
  unknownStage: list,
  /** Counts of before these were listed have none. */
  pleaseCheck: z._default(z.array(z.object({ dealId: id, companyId: id })), []),
});
export type StoredLists = z.infer<typeof StoredLists>;

/** The lists of what could not be used, as kept on a review; null as above. */
export function readLists(text: string | null | undefined): StoredLists | null {
  return StoredLists.safeParse(parsed(text)).data ?? null;
}

function parsed(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
