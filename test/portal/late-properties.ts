import type { PropertyDefinition } from './property-definition.ts';
import { folded } from './record-store.ts';
import type { ObjectType, PortalState } from './state.ts';

/** A property that was made and answered, but is not to be seen yet. */
export interface LateProperty {
  readonly type: ObjectType;
  readonly definition: PropertyDefinition;
  /** Milliseconds since the epoch. */
  readonly visibleAt: number;
}

/** Is a property of this name on its way? */
export const isOnItsWay = (state: PortalState, type: ObjectType, name: string): boolean =>
  state.lateProperties.some((late) => late.type === type && late.definition.name === name);

/** Lets the account see the properties whose time has come. */
export function showLateProperties(state: PortalState, now: number): void {
  const due = state.lateProperties.filter(({ visibleAt }) => visibleAt <= now);
  if (due.length === 0) return;
  const others = state.lateProperties.filter(({ visibleAt }) => visibleAt > now);
  state.lateProperties.splice(0, state.lateProperties.length, ...others);
  for (const { type, definition } of due) showProperty(type, definition);
}

/** From now on the property is one of the type's; values that it had before it was archived count again. */
export function showProperty(type: ObjectType, definition: PropertyDefinition): void {
  const { name } = definition;
  type.archivedProperties.delete(name);
  type.properties.set(name, definition);
  if (definition.hasUniqueValue) type.unique.set(name, holdersOf(type, name));
}

function holdersOf(type: ObjectType, name: string): Map<string, string> {
  const holders = new Map<string, string>();
  for (const record of type.records.values()) {
    const value = record.values[name];
    if (value !== undefined && record.archivedAt === null) holders.set(folded(value), record.id);
  }
  return holders;
}
