import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveRecord, changeRecord } from './record-store.ts';
import { createSearchWorld, madeAt } from './search-world.ts';

const lag = 3000;
const cities = ['Bonn', 'Kiel', 'Ulm'];

type Step =
  | { readonly kind: 'add'; readonly city: number }
  | { readonly kind: 'change'; readonly record: number; readonly city: number }
  | { readonly kind: 'archive'; readonly record: number }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'ask'; readonly after: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), city: fc.nat(2) }),
  fc.record({ kind: fc.constant('change' as const), record: fc.nat(9), city: fc.nat(2) }),
  fc.record({ kind: fc.constant('archive' as const), record: fc.nat(9) }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(4000) }),
  fc.record({ kind: fc.constant('ask' as const), after: fc.nat(9) }),
);

describe('the matches kept between searches', () => {
  it('are what a look at every record would find, whatever is written in between', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60, size: 'max' }), (steps) => {
        const world = createSearchWorld(lag);
        const written: { readonly at: number; readonly id: string; readonly city: string | null }[] = [];
        let now = madeAt;
        for (const step of steps) {
          if (step.kind === 'wait') {
            now += step.ms;
          } else if (step.kind === 'add') {
            const city = cities[step.city] ?? '';
            written.push({ at: now, id: world.add({ city }, now).id, city });
          } else if (step.kind === 'ask') {
            const city = { propertyName: 'city', operator: 'EQ', value: 'Bonn' };
            const bound = { propertyName: 'hs_object_id', operator: 'GT', value: String(step.after) };
            const body = { filterGroups: [{ filters: [city, bound] }], sorts: ['hs_object_id'], limit: 200 };
            const shown = new Map(
              written.filter(({ at }) => at + lag <= now).map((write) => [write.id, write.city]),
            );
            const expected = [...shown].filter(([id, place]) => place === 'Bonn' && Number(id) > step.after);
            expect(world.ask(body, now).ids).toEqual(expected.map(([id]) => id));
          } else {
            const record = world.companies.records.get(String(step.record));
            if (!record || record.archivedAt !== null) continue;
            if (step.kind === 'archive') {
              archiveRecord(world.state, world.companies, record, now);
              written.push({ at: now, id: record.id, city: null });
            } else {
              const city = cities[step.city] ?? '';
              changeRecord(world.state, world.companies, record, new Map([['city', city]]), now);
              written.push({ at: now, id: record.id, city });
            }
          }
        }
      }),
      { seed: 20241101, numRuns: 200 },
    );
  });
});
