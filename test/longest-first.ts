import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Rooms whose files take longest, in whole minutes and half ones. Journeys come first: they wait for HubSpot's limits
 * while types and lint keep the cores busy.
 */
const long = ['test/journeys/', 'test/faults/', 'test/contract/surfaces', 'test/contract/project-lint'];

/**
 * Begins with the files that take longest, so that at the end no worker is left alone with one. Vitest would go by what
 * it remembers of the last run, and CI remembers nothing; then it goes by size, and the longest are among the smallest.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = long.findIndex((room) => moduleId.includes(room));
  return place === -1 ? long.length : place;
}
