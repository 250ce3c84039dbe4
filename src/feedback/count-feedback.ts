/** Of fewer people nothing is told: a count would be a person's. */
const fewestPeople = 5;

/** The employee's task of one feedback. */
export interface GivenFeedback {
  readonly employeeId: string;
  readonly isAnswered: boolean;
}

/** A group of employees, a team of HubSpot's for instance. */
export interface EmployeeGroup {
  readonly name: string;
  readonly employeeIds: readonly string[];
}

/** Counts of one group; never of a person. */
export interface FeedbackCount {
  readonly group: string;
  readonly given: number;
  readonly answered: number;
}

/**
 * Feedback by groups, in the groups' order. A group of fewer than five is not told, and there is no sum over all: what
 * was left out could be had from it by subtraction. Somebody who is in several groups counts in the first.
 */
export function countFeedback(
  given: readonly GivenFeedback[],
  groups: readonly EmployeeGroup[],
): readonly FeedbackCount[] {
  const groupOf = new Map(
    [...groups].reverse().flatMap(({ name, employeeIds }) => employeeIds.map((id) => [id, name] as const)),
  );
  return groups
    .map(({ name }) => ({ name, people: [...groupOf].filter(([, group]) => group === name).length }))
    .filter(({ people }) => people >= fewestPeople)
    .map(({ name }) => {
      const own = given.filter(({ employeeId }) => groupOf.get(employeeId) === name);
      return {
        group: name,
        given: own.length,
        answered: own.filter(({ isAnswered }) => isAnswered).length,
      };
    });
}
