import { readProperties, readRecord } from '../crm.ts';
import type { Kind } from './kind.ts';
import type { Loaded } from './record-screen.tsx';

/** Reads a record with all its properties and what they are called. */
export async function loadRecord(kind: Kind, id: string): Promise<Loaded> {
  const properties = await readProperties(kind.name);
  const { properties: values } = await readRecord(
    kind.name,
    id,
    properties.map(({ name }) => name),
  );
  return { kind, properties, values };
}
