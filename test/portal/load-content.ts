import type { AssociationType } from './association-store.ts';
import type {
  AssociationContent,
  BuiltInType,
  PortalContent,
  PropertyContent,
  RecordContent,
} from './content.ts';
import { pipelineFrom } from './pipeline-store.ts';
import { optionsOf, property } from './property-builder.ts';
import { typeFor } from './property-input.ts';
import { folded } from './record-store.ts';
import { addPipeline } from './stage-properties.ts';
import type { ObjectType, PortalState } from './state.ts';

const typeIds: Readonly<Record<BuiltInType, string>> = {
  contacts: '0-1',
  companies: '0-2',
  deals: '0-3',
  tickets: '0-5',
};

/**
 * Puts content into a portal as it stands: no validation, no history before it, no side effects, so that loaded records
 * stay as loaded. `now` (milliseconds since the epoch) is when owners were made.
 */
export function loadContent(state: PortalState, content: PortalContent, now: number): void {
  if (content.account) {
    state.timeZone = content.account.timeZone;
    state.currency = content.account.currency;
  }
  for (const owner of content.owners)
    state.owners.set(owner.id, { ...owner, createdAt: now, updatedAt: now });
  for (const [place, pipeline] of content.dealPipelines.entries()) {
    addPipeline(state, 'deals', pipelineFrom('deals', pipeline, pipeline.id === 'default' ? 0 : place + 1));
  }
  for (const [place, pipeline] of content.ticketPipelines.entries()) {
    addPipeline(state, 'tickets', pipelineFrom('tickets', pipeline, pipeline.id === '0' ? 0 : place + 1));
  }
  for (const definition of content.properties)
    loadProperty(builtIn(state, definition.objectType), definition, now);
  for (const record of content.records) loadRecord(state, record);
  const shared = new Map<string, SharedTypes>();
  for (const association of content.associations) loadAssociation(state, association, shared);
}

function builtIn(state: PortalState, word: BuiltInType): ObjectType {
  const type = state.types.get(typeIds[word]);
  if (!type) throw new Error(`The portal has no ${word}.`);
  return type;
}

/** A property of HubSpot's own stays and only gains the options it lacks. */
function loadProperty(type: ObjectType, content: PropertyContent, now: number): void {
  const held = type.properties.get(content.name);
  const options = optionsOf(content.options.map(({ value, label }) => [value, label]));
  if (held) {
    const more = options.filter((option) => !held.options.some(({ value }) => value === option.value));
    if (held.type === 'enumeration' && more.length > 0) {
      type.properties.set(held.name, { ...held, options: [...held.options, ...more] });
    }
    return;
  }
  const [groupName = ''] = type.groups.keys();
  const loaded = property(
    content.name,
    content.label,
    typeFor(content.type, content.fieldType),
    content.fieldType,
    {
      groupName,
      options,
      hubspotDefined: false,
      createdAt: now,
      updatedAt: now,
    },
  );
  type.properties.set(loaded.name, loaded);
}

/** The content's own object of values is kept: a hundred thousand records are not copied. */
function loadRecord(state: PortalState, content: RecordContent): void {
  const type = builtIn(state, content.objectType);
  type.records.set(content.id, {
    id: content.id,
    createdAt: content.createdAt,
    updatedAt: content.updatedAt,
    archivedAt: null,
    gone: false,
    endedLinks: [],
    values: content.properties,
    history: null,
    source: 'IMPORT',
  });
  state.ids.keepAbove(Number(content.id));
  for (const [name, holders] of type.unique) {
    const value = content.properties[name];
    if (value !== undefined && value !== '') holders.set(folded(value), content.id);
  }
}

interface SharedTypes {
  readonly forth: readonly AssociationType[];
  readonly back: readonly AssociationType[];
}

function loadAssociation(
  state: PortalState,
  content: AssociationContent,
  shared: Map<string, SharedTypes>,
): void {
  const { from, to, primary } = content;
  const [fromType, toType] = [typeIds[from.objectType], typeIds[to.objectType]];
  const key = `${fromType}>${toType} ${primary}`;
  const types = shared.get(key) ?? sharedTypes(state, fromType, toType, primary);
  shared.set(key, types);
  state.associations.set(fromType, from.id, toType, to.id, types.forth);
  state.associations.set(toType, to.id, fromType, from.id, types.back);
}

/** The plain types of a pair, with the primary one beside them when asked for; both lists in order of declaration. */
function sharedTypes(state: PortalState, from: string, to: string, primary: boolean): SharedTypes {
  const forthAll = state.associations.types(from, to);
  const backAll = state.associations.types(to, from);
  const isPrimaryPair = (type: AssociationType, others: readonly AssociationType[]): boolean =>
    type.isPrimary || others.some((other) => other.isPrimary && other.inverse === type.typeId);
  const pick = (
    all: readonly AssociationType[],
    others: readonly AssociationType[],
  ): readonly AssociationType[] =>
    all.filter((type) => type.isDefault || (primary && isPrimaryPair(type, others)));
  return { forth: pick(forthAll, backAll), back: pick(backAll, forthAll) };
}
