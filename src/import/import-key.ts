import type { MergedCompany } from '../losses/merged.ts';
import type { Day } from '../time/day.ts';

/** The evidence a row leaves, and the key of the loss where it makes one. */
export function importKey(companyId: string, lostOn: Day): string {
  return `import-${companyId}-${lostOn}`;
}

/** The keys a row of this company may have been imported under, before companies were merged into it too. */
export function importKeys({ companyId, formerIds }: MergedCompany, lostOn: Day): readonly string[] {
  return [companyId, ...formerIds].map((id) => importKey(id, lostOn));
}
