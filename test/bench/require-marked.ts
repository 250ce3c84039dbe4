import type { BenchPortal } from './bench-portal.ts';

/** Throws unless so many companies, no more and no less, are marked as lost: a figure counts only for work that was done. */
export async function requireMarked({ open, clock }: BenchPortal, count: number): Promise<void> {
  // The search sees writes after seconds.
  await clock.sleep(10_000);
  const marked = await open().crm.count('company', [
    { propertyName: 'clr_status', operator: 'EQ', value: 'lost' },
  ]);
  if (marked !== count) throw new Error(`${marked} companies are marked as lost instead of ${count}.`);
}
