import { propertyAnswer } from './property-answer.ts';
import type { StoredList } from './list-store.ts';
import { pipelineAnswer } from './pipeline-answer.ts';
import type { ObjectType, PortalState, StoredRecord } from './state.ts';

/** Everything a portal holds, in an order that does not depend on how it came there: for comparing end states. */
export function snapshotOf(state: PortalState): Record<string, unknown> {
  const types = [...state.types.values()].sort((one, other) => compare(one.id, other.id));
  return {
    account: { portalId: state.portalId, timeZone: state.timeZone, currency: state.currency },
    exchangeRates: [...state.exchangeRates.values()],
    owners: [...state.owners.values()].sort((one, other) => compare(one.id, other.id)),
    pipelines: {
      deals: [...state.dealPipelines.values()].map(pipelineAnswer),
      tickets: [...state.ticketPipelines.values()].map(pipelineAnswer),
    },
    lists: [...state.lists.values()]
      .sort((one, other) => Number(one.id) - Number(other.id))
      .map(listSnapshot),
    types: types.map(typeSnapshot),
    associations: types.flatMap((type) =>
      [...state.associations.partners(type.id)].sort(compare).map((partner) => ({
        from: type.id,
        to: partner,
        types: state.associations.types(type.id, partner),
        links: linksOf(state, type.id, partner),
      })),
    ),
  };
}

function typeSnapshot(type: ObjectType): Record<string, unknown> {
  const { id, name, labels, schema } = type;
  return {
    id,
    name,
    labels,
    schema,
    properties: inOrder(type.properties).map(propertyAnswer),
    archivedProperties: inOrder(type.archivedProperties).map(propertyAnswer),
    groups: inOrder(type.groups),
    merged: [...type.merged].sort(([one], [other]) => Number(one) - Number(other)),
    records: [...type.records.values()]
      .filter((record) => !record.gone)
      .sort((one, other) => Number(one.id) - Number(other.id))
      .map(recordSnapshot),
  };
}

const listSnapshot = ({ joined, ...list }: StoredList): Record<string, unknown> => ({
  ...list,
  joined: [...joined].sort(([one], [other]) => Number(one) - Number(other)),
});

function recordSnapshot(record: StoredRecord): Record<string, unknown> {
  const { id, createdAt, updatedAt, archivedAt, values, history } = record;
  const sorted = Object.fromEntries(Object.entries(values).sort(([one], [other]) => compare(one, other)));
  const past = Object.fromEntries([...(history ?? [])].sort(([one], [other]) => compare(one, other)));
  return { id, createdAt, updatedAt, archivedAt, values: sorted, history: past };
}

function linksOf(state: PortalState, from: string, to: string): readonly unknown[] {
  return [...state.associations.all(from, to)]
    .flatMap(([fromId, links]) =>
      links.map(({ toId, types }) => ({ fromId, toId, typeIds: types.map(({ typeId }) => typeId) })),
    )
    .sort((one, other) => Number(one.fromId) - Number(other.fromId) || Number(one.toId) - Number(other.toId));
}

const inOrder = <T>(map: ReadonlyMap<string, T>): readonly T[] =>
  [...map].sort(([one], [other]) => compare(one, other)).map(([, value]) => value);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
