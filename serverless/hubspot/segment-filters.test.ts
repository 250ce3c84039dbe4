import { segmentSpecs } from '@loss-review/domain/schema/segments';
import { describe, expect, it } from 'vitest';
import { readFilterBranch, toFilterBranch } from './segment-filters.ts';

const group = (...filters: readonly object[]) => ({ filterBranchType: 'AND', filterBranches: [], filters });
const root = (...filterBranches: readonly object[]) => ({ filterBranchType: 'OR', filterBranches });
const status = (operation: object) => ({ filterType: 'PROPERTY', property: 'clr_status', operation });
const lost = { operationType: 'ENUMERATION', operator: 'IS_ANY_OF', values: ['lost'] };

describe('filters of segments', () => {
  it.each(segmentSpecs)('come back as they were sent: $name', (spec) => {
    expect(readFilterBranch(toFilterBranch(spec, 'Europe/Berlin'))).toEqual(spec.filters);
  });

  it('keep their meaning whatever HubSpot adds to them', () => {
    const answered = { ...status({ ...lost, propertyParser: 'VALUE' }), id: 7 };
    expect(readFilterBranch({ ...root(group(answered)), filterBranchOperator: 'OR' })).toEqual([
      { property: 'clr_status', is: 'any_of', values: ['lost'] },
    ]);
  });

  it.each([
    ['a second group', root(group(status(lost)), group(status(lost)))],
    ['a branch over associated records', root({ ...group(status(lost)), filterBranches: [group()] })],
    ['another operator', root(group(status({ operator: 'IS_KNOWN' })))],
    ['another span of time', root(group(status({ operator: 'IS_BETWEEN', lowerBoundTimePoint: {} })))],
    ['filters of another kind', root(group({ filterType: 'FORM_SUBMISSION' }))],
    ['no filters at all', undefined],
  ])('with %s are none of ours', (_, branch) => {
    expect(readFilterBranch(branch)).toBeNull();
  });
});
