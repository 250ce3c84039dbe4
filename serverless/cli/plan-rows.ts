import type { Plan, Ref } from '@loss-review/domain/plan/plan';

/** One thing a plan would write, as a row for people. */
export interface PlanRow {
  readonly write: 'record' | 'association' | 'update';
  readonly on: string;
  readonly what: string;
}

/** A plan row by row, in the order in which it would be written. */
export function planRows(plan: Plan): readonly PlanRow[] {
  return [
    ...plan.records.map(({ type, key, properties }) => ({
      write: 'record' as const,
      on: `${type} ${key}`,
      what: properties['clr_name'] ?? Object.keys(properties).join(', '),
    })),
    ...plan.links.map(({ from, to }) => ({
      write: 'association' as const,
      on: named(from),
      what: named(to),
    })),
    ...plan.mirrors.map(({ type, id, properties }) => ({
      write: 'update' as const,
      on: `${type} ${id}`,
      what: Object.entries(properties)
        .map(([name, value]) => `${name}: ${value || '(empty)'}`)
        .join(', '),
    })),
  ];
}

function named(ref: Ref): string {
  return `${ref.type} ${'key' in ref ? ref.key : ref.id}`;
}
