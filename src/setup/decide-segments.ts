import { type SegmentFilter, type SegmentSpec, segmentSpecs } from '../schema/segments.ts';
import type { Explained } from './find-clashes.ts';

/** A segment as the portal holds it; null stands for an object, or for filters, that are none of ours. */
export interface HeldSegment {
  readonly name: string;
  readonly on: SegmentSpec['on'] | null;
  readonly filters: readonly SegmentFilter[] | null;
}

/** Which segments are to be made, and what a person should know of those that are there. */
export interface SegmentDecision {
  readonly missing: readonly SegmentSpec[];
  readonly notices: readonly Explained[];
}

/** Segments are found again by name. One with other filters is a person's by now: it is left as it is, and said. */
export function decideSegments(held: readonly HeldSegment[]): SegmentDecision {
  const found = new Map(held.map((each) => [each.name.toLowerCase(), each]));
  const heldAs = ({ name }: SegmentSpec): HeldSegment | undefined => found.get(name.toLowerCase());
  return {
    missing: segmentSpecs.filter((spec) => !heldAs(spec)),
    notices: segmentSpecs.filter((spec) => !isAsMeant(spec, heldAs(spec))).map(differs),
  };
}

function isAsMeant({ on, filters }: SegmentSpec, held: HeldSegment | undefined): boolean {
  if (!held) return true;
  return held.on === on && held.filters !== null && asText(held.filters) === asText(filters);
}

/** Neither the order of filters nor that of their values means anything. */
function asText(filters: readonly SegmentFilter[]): string {
  const texts = filters.map((filter) =>
    JSON.stringify([
      filter.property,
      filter.is,
      'values' in filter ? [...filter.values].sort() : 'value' in filter ? filter.value : null,
    ]),
  );
  return texts.sort().join('\n');
}

function differs({ name }: SegmentSpec): Explained {
  return {
    code: 'segment_differs',
    sentence: `The segment “${name}” has other filters than the app gives it, and is left as it is. To have the app’s too, give yours another name and run setup again.`,
    who: 'operator',
  };
}
