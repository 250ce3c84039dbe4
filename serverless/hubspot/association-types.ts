import type { RecordType } from '@loss-review/domain/plan/plan';
import type { Connection } from './connection.ts';
import { notSetUp } from './trouble-words.ts';
import { LabelsAnswer } from './wire-catalogue.ts';
import { understand } from './wire.ts';

/** One kind of association, as a record made with its associations has to name it. */
export interface AssociationType {
  readonly associationCategory: string;
  readonly associationTypeId: number;
}

/** The plain, unlabelled kind of association to each type. An account's own objects get their numbers when made. */
export async function associationTypes(
  connection: Connection,
  from: RecordType,
  to: ReadonlySet<RecordType>,
): Promise<ReadonlyMap<RecordType, AssociationType>> {
  const found = new Map<RecordType, AssociationType>();
  for (const type of to) {
    const path = `/crm/associations/2026-09/${await connection.types.pathName(from)}/${await connection.types.pathName(type)}/labels`;
    const { body } = await connection.send({ method: 'GET', path, kind: 'read', repeatable: true });
    const { results } = understand(LabelsAnswer, body, `the kinds of association from ${from} to ${type}`);
    const plain = results.find(({ label }) => !label);
    if (!plain) throw notSetUp(`an association between ${from} and ${type}`);
    found.set(type, { associationCategory: plain.category, associationTypeId: plain.typeId });
  }
  return found;
}
