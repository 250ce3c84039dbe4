import { describe, expect, it } from 'vitest';
import { extendedProperties } from '../schema/extended.ts';
import { objectSpecs } from '../schema/objects.ts';
import { segmentSpecs } from '../schema/segments.ts';
import { decideSegments, type HeldSegment } from './decide-segments.ts';

const complete: readonly HeldSegment[] = segmentSpecs;
const changed = (name: string, change: (segment: HeldSegment) => HeldSegment | null) =>
  decideSegments(
    complete.flatMap((segment) => (segment.name.endsWith(name) ? (change(segment) ?? []) : segment)),
  );

const typeOf = {
  ...{ any_of: 'enumeration', none_of: 'enumeration', unknown: 'enumeration' },
  ...{ at_least: 'number', this_month: 'date' },
} as const;

describe('the eight segments', () => {
  it('filter by properties and options that setup makes', () => {
    expect(segmentSpecs).toHaveLength(8);
    for (const { on, filters } of segmentSpecs) {
      const properties =
        on === 'company'
          ? extendedProperties.company
          : (objectSpecs.find(({ type }) => type === on)?.properties ?? []);
      for (const filter of filters) {
        const property = properties.find(({ name }) => name === filter.property);
        expect(property?.type, filter.property).toBe(typeOf[filter.is]);
        const values = property?.options?.map(({ value }) => value) ?? [];
        if ('values' in filter) expect(values).toEqual(expect.arrayContaining([...filter.values]));
      }
    }
  });
});

describe('segments', () => {
  it('are all made in a portal that has none', () => {
    expect(decideSegments([])).toEqual({ missing: segmentSpecs, notices: [] });
  });

  it('are found again by name, in whatever order HubSpot gives filters and values', () => {
    const turned = complete.map(({ name, on, filters }) => ({
      name: name.toUpperCase(),
      on,
      filters: (filters ?? [])
        .map((filter) => ('values' in filter ? { ...filter, values: [...filter.values].reverse() } : filter))
        .reverse(),
    }));
    expect(decideSegments(turned)).toEqual({ missing: [], notices: [] });
  });

  it('are made where one is missing, and only that', () => {
    const { missing, notices } = changed('calls due', () => null);
    expect(missing.map(({ name }) => name)).toEqual(['Loss review: calls due']);
    expect(notices).toEqual([]);
  });

  it.each([
    ['other filters', (segment: HeldSegment) => ({ ...segment, filters: (segment.filters ?? []).slice(1) })],
    ['filters that are none of ours', (segment: HeldSegment) => ({ ...segment, filters: null })],
    ['another object', (segment: HeldSegment) => ({ ...segment, on: null })],
  ])('with %s are left as they are, and said', (_, change) => {
    const { missing, notices } = changed('second losses', change);
    expect(missing).toEqual([]);
    expect(notices).toMatchObject([{ code: 'segment_differs', who: 'operator' }]);
    expect(notices[0]?.sentence).toContain('“Loss review: second losses”');
  });
});
