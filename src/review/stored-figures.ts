import * as z from 'zod/mini';
import type { GroupSums } from './groups/group-sums.ts';
import { PackedGroups, packedGroups, unpackedGroups } from './groups/packed-groups.ts';
import type { MonthSums } from './month-sums.ts';
import { MonthSumsSchema } from './month-sums-schema.ts';
import { packed, PackedSums, unpacked } from './packed-sums.ts';
import type { ReviewSums } from './review-sums.ts';

/** What all figures of a month are made of. */
export interface MonthFigures {
  readonly sums: MonthSums;
  readonly review: ReviewSums;
  readonly groups: GroupSums;
}

const StoredFigures = z.strictObject({
  version: z.literal(1),
  sums: MonthSumsSchema,
  review: PackedSums,
  groups: PackedGroups,
});

/** A month's figures as its review keeps them (`clr_figures`), under 60,000 characters. */
export function storeFigures({ sums, review, groups }: MonthFigures): string {
  return JSON.stringify({
    version: 1,
    sums,
    review: packed(review),
    groups: packedGroups(groups),
  } satisfies z.infer<typeof StoredFigures>);
}

/** A month's figures as kept; null where there are none, or people or a later version have made them unreadable. */
export function readFigures(text: string | null | undefined): MonthFigures | null {
  const read = StoredFigures.safeParse(parsed(text));
  if (!read.success) return null;
  const { sums, review, groups } = read.data;
  return { sums, review: unpacked(review), groups: unpackedGroups(groups) };
}

function parsed(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
