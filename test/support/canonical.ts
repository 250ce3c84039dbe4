import { noteKeyIn } from '@loss-review/domain/plan/note-key';
import * as z from 'zod';

const Snapshot = z.object({
  types: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      // Passed on as they are: a portal answers an unchanged definition by the same object.
      properties: z.array(z.custom<object>((value) => typeof value === 'object' && value !== null)),
      groups: z.array(z.unknown()),
      records: z.array(
        z.object({
          id: z.string(),
          archivedAt: z.number().nullable(),
          values: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ),
  associations: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      types: z.array(z.looseObject({ name: z.string().nullable(), label: z.string().nullable() })),
      links: z.array(z.object({ fromId: z.string(), toId: z.string() })),
    }),
  ),
});

/** A portal's end state in a form in which two runs that did the same are equal. */
interface Canonical {
  readonly types: readonly {
    readonly name: string;
    readonly groups: readonly unknown[];
    /** Each definition as JSON after its type's name, without its times. */
    readonly properties: readonly string[];
    readonly records: readonly {
      readonly record: string;
      readonly archived: boolean;
      readonly values: readonly (readonly [property: string, value: string])[];
    }[];
  }[];
  readonly associations: readonly {
    readonly pair: string;
    readonly kinds: readonly unknown[];
    readonly links: readonly string[];
  }[];
}

/** Properties whose values differ from run to run: ids, and the moments of writing and reading. */
const ofTheRun =
  /^(hs_object_id|hs_createdate|createdate|hs_lastmodifieddate|lastmodifieddate|hs_task_completion_date|clr_watermark|clr_assigned_at|clr_recorded_at|clr_full_pass_at|clr_full_pass_ended_at|clr_counted_at|clr_closed_at|hs_task_reminders)$/;

/** The same, inside values: when a draft was kept, or somebody tried to call. */
const momentInside = /"at":"[^"]*"/g;

/**
 * A portal's end state without what differs from run to run: records of ours are named by key, types by name, and ids,
 * times and history are left out. Two runs that did the same are equal in this form.
 */
export function canonical(snapshot: unknown): Canonical {
  const { types, associations } = Snapshot.parse(snapshot);
  const typeNames = new Map(types.map(({ id, name }) => [id, name]));
  const recordNames = new Map(
    types.flatMap((type) =>
      type.records.map(
        ({ id, values }) =>
          [
            `${type.id}/${id}`,
            `${type.name} ${values['clr_key'] ?? noteKeyIn(values['hs_note_body']) ?? id}`,
          ] as const,
      ),
    ),
  );
  const nameOf = (type: string, id: string): string => recordNames.get(`${type}/${id}`) ?? `${type} ${id}`;
  return {
    types: types
      .map(({ id, name, properties, groups, records }) => ({
        name,
        groups,
        properties: properties.map((definition) => inText(name, definition)),
        records: records
          .map((record) => ({
            record: nameOf(id, record.id),
            archived: record.archivedAt !== null,
            values: Object.entries(record.values)
              .filter(([property]) => !ofTheRun.test(property) && !isMomentOfCall(name, property))
              .map(([property, value]) => [property, value.replaceAll(momentInside, '"at":""')] as const),
          }))
          .sort((a, b) => order(a.record, b.record)),
      }))
      .sort((a, b) => order(a.name, b.name)),
    associations: associations
      .map(({ from, to, types: kinds, links }) => ({
        pair: `${typeNames.get(from) ?? from} ${typeNames.get(to) ?? to}`,
        kinds: kinds.map(({ name, label }) => [name, label]),
        links: links.map(({ fromId, toId }) => `${nameOf(from, fromId)} – ${nameOf(to, toId)}`).sort(order),
      }))
      .sort((a, b) => order(a.pair, b.pair)),
  };
}

// A portal defines hundreds of properties, and the fault tests compare portals by the thousand.
const texts = new WeakMap<object, Map<string, string>>();

function inText(type: string, definition: object): string {
  const byType = texts.get(definition) ?? new Map<string, string>();
  texts.set(definition, byType);
  const before = byType.get(type);
  if (before !== undefined) return before;
  const told = Object.entries(definition).filter(([field]) => field !== 'createdAt' && field !== 'updatedAt');
  const text = `${type} property ${JSON.stringify(told)}`;
  byType.set(type, text);
  return text;
}

/** A task's due moment is told; a call's or a note's is the moment in which it was written. */
function isMomentOfCall(type: string, property: string): boolean {
  return (type === 'call' || type === 'note') && property === 'hs_timestamp';
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
