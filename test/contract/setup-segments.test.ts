import { segmentSpecs } from '@loss-review/domain/schema/segments';
import { afterEach, describe, expect, it } from 'vitest';
import { allScopes } from '../portal/scopes.ts';
import { openSetupPortal, type SetupPortal } from '../support/setup-portal.ts';

const names = segmentSpecs.map(({ name }) => name);
const lists = '/crm/lists/2026-09';
let at: SetupPortal;
afterEach(() => at.close());

const codes = (notices: readonly { readonly code: string }[]) => notices.map(({ code }) => code);
const segmentsOf = ({ steps }: Awaited<ReturnType<SetupPortal['setUp']>>) =>
  steps.flatMap((step) => (step.make === 'segment' ? step.spec.name : []));

describe('setup', () => {
  it('makes eight segments last, and finds them again', async () => {
    at = openSetupPortal();
    const first = await at.setUp();
    expect(segmentsOf(first)).toEqual(names);
    expect(first.steps.slice(-8).map(({ make }) => make)).toEqual(Array(8).fill('segment'));
    expect(first.made).toBe(first.steps.length);
    expect(await at.setUp()).toMatchObject({ steps: [], made: 0 });
  });

  it('completes segments that a run left undone, even where the answer to one was lost', async () => {
    at = openSetupPortal();
    at.portal.faults.plant({ path: /lists\/2026-09\/$/, nth: 3, fault: { kind: 'server-error' }, times: 9 });
    await expect(at.setUp()).rejects.toMatchObject({ code: 'no_answer' });
    at.portal.faults.clear();
    at.portal.faults.plant({
      ...{ path: /lists\/2026-09\/$/, nth: 2, when: 'after' },
      fault: { kind: 'server-error' },
    });
    expect(segmentsOf(await at.setUp())).toEqual(names.slice(2));
    expect(segmentsOf(await at.setUp())).toEqual([]);
  });

  it('leaves a segment with other filters as it is, and says so', async () => {
    at = openSetupPortal();
    await at.setUp();
    const [name = ''] = names.filter((each) => each.endsWith('returned'));
    const list: unknown = await at.ask('GET', `${lists}/object-type-id/0-2/name/${encodeURIComponent(name)}`);
    const id = /"listId":"(\d+)"/.exec(JSON.stringify(list))?.[1] ?? '';
    const filters = [
      {
        filterType: 'PROPERTY',
        property: 'city',
        operation: { operationType: 'ALL_PROPERTY', operator: 'IS_KNOWN' },
      },
    ];
    const filterBranch = { filterBranchType: 'OR', filterBranches: [{ filterBranchType: 'AND', filters }] };
    await at.ask('PUT', `${lists}/${id}/update-list-filters`, { filterBranch });
    const writes = at.writes();
    const { steps, notices } = await at.setUp();
    expect(steps).toEqual([]);
    expect(codes(notices)).toContain('segment_differs');
    expect(at.writes()).toBe(writes);
  });

  it.each(['crm.lists.read', 'crm.lists.write'])(
    'without %s makes all but segments, and says so',
    async (scope) => {
      at = openSetupPortal({ tokens: { 'pat-less': allScopes.filter((held) => held !== scope) } });
      const { notices, made } = await at.setUp({ token: 'pat-less' });
      expect(made).toBeGreaterThan(0);
      expect(notices).toContainEqual(
        expect.objectContaining({ code: 'segments_forbidden', who: 'administrator' }),
      );
      expect(notices.find(({ code }) => code === 'segments_forbidden')?.sentence).toContain(scope);
      const again = await at.setUp({ token: 'pat-less' });
      expect(again.made).toBe(0);
    },
  );
});
