import type { RecordType } from '@loss-review/domain/plan/plan';
import type { OptionSpec, PropertySpec } from '@loss-review/domain/schema/property';
import type { HeldProperty } from '@loss-review/domain/setup/held';
import type { Connection } from './connection.ts';
import { Refused } from './refused.ts';
import { GroupsAnswer, PropertiesAnswer, type WireOption, WireProperty } from './wire-catalogue.ts';
import { LinkingAnswer, understand } from './wire.ts';

async function pathTo(connection: Connection, type: RecordType, rest = ''): Promise<string> {
  return `/crm/properties/2026-09/${await connection.types.pathName(type)}${rest}`;
}

/** All properties of a type, HubSpot's own included. */
export async function readProperties(
  connection: Connection,
  type: RecordType,
): Promise<readonly HeldProperty[]> {
  const path = await pathTo(connection, type);
  const { body } = await connection.send({ method: 'GET', path, kind: 'read', repeatable: true });
  return understand(PropertiesAnswer, body, `the properties of ${type}`).results.map(toHeldProperty);
}

/** Names of the property groups of a type. */
export async function readGroups(connection: Connection, type: RecordType): Promise<readonly string[]> {
  const path = await pathTo(connection, type, '/groups');
  const { body } = await connection.send({ method: 'GET', path, kind: 'read', repeatable: true });
  return understand(GroupsAnswer, body, `the property groups of ${type}`).results.map(({ name }) => name);
}

/** Makes a property group; a name that is taken is refused. */
export async function createGroup(
  connection: Connection,
  type: RecordType,
  { name, label }: { readonly name: string; readonly label: string },
): Promise<void> {
  const path = await pathTo(connection, type, '/groups');
  await connection.send({ method: 'POST', path, body: { name, label }, kind: 'write', repeatable: false });
}

/** Makes properties, all or none. */
export async function createProperties(
  connection: Connection,
  type: RecordType,
  groupName: string,
  specs: readonly PropertySpec[],
): Promise<void> {
  if (specs.length === 0) return;
  const path = await pathTo(connection, type, '/batch/create');
  const inputs = specs.map((spec) => ({ ...toWireProperty(spec), groupName }));
  const { status, body } = await connection.send({
    method: 'POST',
    path,
    body: { inputs },
    kind: 'write',
    repeatable: false,
  });
  // 207: HubSpot's client declares it for these batches, and what was refused stands only in the body.
  const [error] = understand(LinkingAnswer, body, `the making of properties of ${type}`).errors ?? [];
  if (error) throw new Refused(status, error);
}

/** HubSpot replaces the whole list of options, so those held are read anew and sent along as they are. */
export async function addOptions(
  connection: Connection,
  type: RecordType,
  property: HeldProperty,
  options: readonly OptionSpec[],
): Promise<void> {
  const { path, held } = await readOptions(connection, type, property.name);
  const missing = options.filter(({ value }) => !held.some((option) => option.value === value));
  if (missing.length === 0) return;
  const last = Math.max(-1, ...held.map(({ displayOrder }) => displayOrder ?? -1));
  const added = missing.map(({ value, label }, index) => ({
    value,
    label,
    displayOrder: last + 1 + index,
    hidden: false,
  }));
  await writeOptions(connection, path, [...held, ...added]);
}

/**
 * Gives a property these options in this order. One that is held beyond them, such as one that somebody has just added,
 * stays behind them as it is; descriptions stay.
 */
export async function setOptions(
  connection: Connection,
  type: RecordType,
  name: string,
  options: HeldProperty['options'],
): Promise<void> {
  const { path, held } = await readOptions(connection, type, name);
  const wanted = options.map((option) => ({
    ...held.find(({ value }) => value === option.value),
    ...option,
  }));
  const beyond = held.filter(({ value }) => !options.some((option) => option.value === value));
  const all = [...wanted, ...beyond];
  await writeOptions(
    connection,
    path,
    all.map((option, displayOrder) => ({ ...option, displayOrder })),
  );
}

async function readOptions(
  connection: Connection,
  type: RecordType,
  name: string,
): Promise<{ readonly path: string; readonly held: readonly WireOption[] }> {
  const path = await pathTo(connection, type, `/${name}`);
  const { body } = await connection.send({ method: 'GET', path, kind: 'read', repeatable: true });
  return { path, held: understand(WireProperty, body, `the property ${name}`).options ?? [] };
}

async function writeOptions(
  connection: Connection,
  path: string,
  options: readonly WireOption[],
): Promise<void> {
  await connection.send({ method: 'PATCH', path, body: { options }, kind: 'write', repeatable: true });
}

/** A property as the portal has it, in our words. */
export function toHeldProperty(property: WireProperty): HeldProperty {
  const { name, label, type, fieldType, groupName, hasUniqueValue = false, options = [] } = property;
  return {
    name,
    label,
    type,
    fieldType,
    groupName: groupName ?? '',
    unique: hasUniqueValue,
    options: options.toSorted(byDisplayOrder).map((option) => ({
      value: option.value,
      label: option.label,
      hidden: option.hidden ?? false,
    })),
  };
}

/** HubSpot shows options from the lowest number on, and those with -1 behind them (documentation). */
function byDisplayOrder(one: WireOption, other: WireOption): number {
  return placeOf(one) - placeOf(other);
}

function placeOf({ displayOrder = -1 }: WireOption): number {
  return displayOrder < 0 ? Number.MAX_SAFE_INTEGER : displayOrder;
}

const yesAndNo: readonly OptionSpec[] = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

/** A property as HubSpot takes it; a bool is refused without its two options. */
export function toWireProperty(spec: PropertySpec): object {
  const options = spec.type === 'bool' ? (spec.options ?? yesAndNo) : spec.options;
  return {
    name: spec.name,
    label: spec.label,
    description: spec.description,
    type: spec.type,
    fieldType: spec.fieldType,
    ...(spec.unique && { hasUniqueValue: true }),
    ...(spec.currency && { showCurrencySymbol: true }),
    ...(spec.owner && { referencedObjectType: 'OWNER', externalOptions: true }),
    ...(options && {
      options: options.map(({ value, label }, displayOrder) => ({
        value,
        label,
        displayOrder,
        hidden: false,
      })),
    }),
  };
}
