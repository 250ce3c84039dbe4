import { emptyPlan, type Plan } from '../plan/plan.ts';

/** The record that something is said of: its HubSpot id, and what people call it. */
export interface Spoken {
  readonly type: 'loss' | 'cause' | 'company' | 'task';
  readonly id: string;
  readonly name: string;
}

/** Something that is not as the loss records say; a repair mends it. Empty text: nothing is there, or nothing should be. */
export interface Difference extends Spoken {
  readonly what: string;
  readonly is: string;
  readonly shouldBe: string;
}

/** Something that only a person can put right, with a sentence that says what to do. */
export interface ForPeople extends Spoken {
  readonly sentence: string;
}

/** What is to be done about one record that was looked at. */
export interface Repair {
  /** HubSpot id of the record. */
  readonly id: string;
  readonly differences: readonly Difference[];
  readonly forPeople: readonly ForPeople[];
  readonly plan: Plan;
}

/** One finding: a difference with what mends it, or something for people. */
export interface Finding {
  readonly difference?: Difference;
  readonly forPeople?: ForPeople;
  readonly mend?: Partial<Plan>;
}

/** The findings about one record together; what they change of one record becomes one update. */
export function repairOf(id: string, findings: readonly Finding[]): Repair {
  const updates = new Map<string, Plan['mirrors'][number]>();
  for (const update of findings.flatMap(({ mend }) => mend?.mirrors ?? [])) {
    const name = `${update.type} ${update.id}`;
    const properties = { ...updates.get(name)?.properties, ...update.properties };
    updates.set(name, { ...update, properties });
  }
  return {
    id,
    differences: findings.flatMap(({ difference }) => difference ?? []),
    forPeople: findings.flatMap(({ forPeople }) => forPeople ?? []),
    plan: {
      records: [],
      links: findings.flatMap(({ mend }) => mend?.links ?? []),
      mirrors: [...updates.values()],
    },
  };
}

/** What several repairs want written. */
export function planOf(repairs: readonly Repair[]): Plan {
  return {
    ...emptyPlan,
    links: repairs.flatMap(({ plan }) => plan.links),
    mirrors: repairs.flatMap(({ plan }) => plan.mirrors),
  };
}
