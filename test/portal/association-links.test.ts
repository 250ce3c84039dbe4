import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseOf, linkRecords, unlinkRecords } from './association-links.ts';
import { newAccount } from './new-account.ts';
import { createIds } from './portal-ids.ts';
import { resolveType, type ObjectType, type PortalState } from './state.ts';

interface Step {
  readonly verb: 'link' | 'unlink';
  readonly back: boolean;
  readonly deal: number;
  readonly company: number;
  /** Which of the declared types of the direction, beside the plain one. */
  readonly types: readonly number[];
}

const steps = fc.array(
  fc.record<Step>({
    verb: fc.constantFrom('link', 'unlink'),
    back: fc.boolean(),
    deal: fc.integer({ min: 1, max: 3 }),
    company: fc.integer({ min: 1, max: 3 }),
    types: fc.uniqueArray(fc.integer({ min: 0, max: 1 })),
  }),
  { maxLength: 40 },
);

function typeNamed(state: PortalState, name: string): ObjectType {
  const type = resolveType(state, name);
  if (!type) throw new Error(`No type ${name}.`);
  return type;
}

function after(story: readonly Step[]): PortalState {
  const state = newAccount({ portalId: 1, timeZone: 'UTC', currency: 'EUR', ids: createIds(1), now: 0 });
  const deals = typeNamed(state, 'deals');
  const companies = typeNamed(state, 'companies');
  for (const { verb, back, deal, company, types } of story) {
    const ends = back
      ? { from: companies, fromId: String(company), to: deals, toId: String(deal) }
      : { from: deals, fromId: String(deal), to: companies, toId: String(company) };
    const declared = state.associations.types(ends.from.id, ends.to.id);
    const chosen = types.flatMap((place) => declared[place] ?? []);
    if (verb === 'link') linkRecords(state, ends, chosen);
    else unlinkRecords(state, ends, chosen.length > 0 ? chosen : undefined);
  }
  return state;
}

describe('associations, whatever is done to them,', () => {
  it('are the same from both sides, always have their plain type, and one primary company a deal', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const state = after(story);
        for (const [from, to] of [
          ['0-3', '0-2'],
          ['0-2', '0-3'],
        ] as const) {
          for (const [fromId, links] of state.associations.all(from, to)) {
            for (const { toId, types } of links) {
              expect(types.some((type) => type.isDefault)).toBe(true);
              const mirrored = types.map((type) => inverseOf(state, type));
              expect(state.associations.link(to, toId, from, fromId)?.types).toEqual(mirrored);
            }
            const primaries = links.filter(({ types }) => types.some((type) => type.isPrimary));
            expect(primaries.length).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});
