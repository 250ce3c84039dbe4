import { ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import { labelLimit, ownLabels } from './association-labels.ts';
import { pathType } from './handlers.ts';
import { customPropertyLimit } from './property-create.ts';
import { customObjectLimit } from './schema-check.ts';
import type { ObjectType, PortalState } from './state.ts';

/**
 * Records an account may hold: of each of HubSpot's own types, and of all custom objects together. The shapes of these
 * answers, and the first number, are from HubSpot's limits tracking guide.
 */
const recordLimit = 15_000_000;
const customRecordLimit = 1_500_000;
/** Pipelines of an Enterprise account, by object type. */
const pipelineLimit = 100;

const percentage = (usage: number, limit: number): number => Math.round((usage / limit) * 10_000) / 100;
const usageOf = (limit: number, usage: number) => ({ limit, usage, percentage: percentage(usage, limit) });

/** GET how many custom objects the account may still make. */
export function readCustomObjectLimit(call: Call): Answer {
  const custom = [...call.state.types.values()].filter((type) => type.schema !== null);
  return ok(usageOf(customObjectLimit, custom.length));
}

/** GET how many custom properties object types may still get. */
export function readPropertyLimits(call: Call): Answer {
  const types = [...call.state.types.values()];
  const byObjectType = types.map((type) => ({
    objectTypeId: type.id,
    singularLabel: type.labels.singular,
    pluralLabel: type.labels.plural,
    ...usageOf(customPropertyLimit, ownProperties(type)),
  }));
  const usage = byObjectType.reduce((sum, each) => sum + each.usage, 0);
  const overallLimit = 10_000;
  return ok({
    overallLimit,
    overallUsage: usage,
    overallPercentage: percentage(usage, overallLimit),
    byObjectType,
  });
}

const ownProperties = (type: ObjectType): number =>
  [...type.properties.values()].filter((definition) => !definition.hubspotDefined).length;

const wordsOf = (type: ObjectType) => ({
  objectTypeId: type.id,
  singularLabel: type.labels.singular,
  pluralLabel: type.labels.plural,
});

/** GET how many records the account holds and may hold. */
export function readRecordLimits(call: Call): Answer {
  return byKind(call.state, recordLimit, customRecordLimit, liveRecords);
}

const liveRecords = (type: ObjectType): number =>
  [...type.records.values()].filter((record) => record.archivedAt === null).length;

/** GET how many pipelines the account has and may have; custom objects have none here. */
export function readPipelineLimits(call: Call): Answer {
  const { dealPipelines, ticketPipelines } = call.state;
  const counts = new Map([
    ['0-3', dealPipelines.size],
    ['0-5', ticketPipelines.size],
  ]);
  return byKind(call.state, pipelineLimit, pipelineLimit, (type) => counts.get(type.id));
}

function byKind(
  state: PortalState,
  limit: number,
  customLimit: number,
  count: (type: ObjectType) => number | undefined,
): Answer {
  const types = [...state.types.values()].filter((type) => !type.activity);
  const hubspotDefinedObjectTypes = types.flatMap((type) => {
    const usage = type.schema ? undefined : count(type);
    return usage === undefined ? [] : [{ ...wordsOf(type), ...usageOf(limit, usage) }];
  });
  const custom = types.filter((type) => type.schema !== null);
  const byObjectType = custom.map((type) => ({ ...wordsOf(type), usage: count(type) ?? 0 }));
  const overallUsage = byObjectType.reduce((sum, { usage }) => sum + usage, 0);
  const overallPercentage = percentage(overallUsage, customLimit);
  return ok({
    hubspotDefinedObjectTypes,
    customObjectTypes: { overallLimit: customLimit, overallUsage, overallPercentage, byObjectType },
  });
}

/** GET how many labels pairs of object types have, of those that have any. */
export function readLabelLimits(call: Call): Answer {
  const wanted = (name: string, type: ObjectType): boolean =>
    [null, type.id].includes(call.url.searchParams.get(name));
  const types = [...call.state.types.values()];
  const pairs = types.flatMap((from) => types.map((to) => ({ from, to })));
  const results = pairs.flatMap(({ from, to }) => {
    const labels = ownLabels(call.state, { from, to }).flatMap(({ label }) => label ?? []);
    if (labels.length === 0 || !wanted('fromObjectTypeId', from) || !wanted('toObjectTypeId', to)) return [];
    const usage = usageOf(labelLimit, labels.length);
    return [{ fromObjectType: wordsOf(from), toObjectType: wordsOf(to), allLabels: labels, ...usage }];
  });
  return ok({ results });
}

/** GET the object types with a record that has come near its ceiling of associations. */
export function readFullTypes(call: Call): Answer {
  const { state } = call;
  const results = [...state.types.values()].flatMap((from) => {
    const all = state.associations.partners(from.id).map((to) => fillOf(state, from.id, to));
    return nearLimit(from, all);
  });
  return ok({ results });
}

/** GET the object types to which records of one type have come near their ceiling. */
export function readFullPartners(call: Call, fromWord: string): Answer {
  const { state } = call;
  const from = pathType(call, fromWord);
  const partners = state.associations.partners(from.id).flatMap((id) => state.types.get(id) ?? []);
  return ok({ results: partners.flatMap((to) => nearLimit(to, [fillOf(state, from.id, to.id)])) });
}

function nearLimit(type: ObjectType, fills: readonly Fill[]): readonly object[] {
  const hasRecordsAtLimit = fills.some(({ full }) => full.length > 0);
  const hasRecordsNearLimit = fills.some(({ near }) => near.length > 0);
  if (!hasRecordsAtLimit && !hasRecordsNearLimit) return [];
  return [{ ...wordsOf(type), hasRecordsAtLimit, hasRecordsNearLimit }];
}

/** GET the records of one type that have come near their ceiling of associations to another. */
export function readFullRecords(call: Call, fromWord: string, toWord: string): Answer {
  const [from, to] = [pathType(call, fromWord), pathType(call, toWord)];
  const { associationCeiling: limit } = call.state;
  const { near, full } = fillOf(call.state, from.id, to.id);
  return ok({
    limit,
    totalRecordsNearLimit: near.length,
    totalRecordsAtLimit: full.length,
    nearLimitFromRecordSamples: near.map(({ id, usage }) => ({
      objectId: Number(id),
      label: id,
      usage,
      percentage: percentage(usage, limit),
    })),
    atLimitFromRecordSamples: full.map(({ id }) => ({ objectId: Number(id), label: id })),
  });
}

interface Fill {
  readonly near: readonly { readonly id: string; readonly usage: number }[];
  readonly full: readonly { readonly id: string; readonly usage: number }[];
}

/** Records at their ceiling, and those at 80 % of it or more (HubSpot's mark). */
function fillOf(state: PortalState, from: string, to: string): Fill {
  const limit = state.associationCeiling;
  const used = [...state.associations.all(from, to)].map(([id, links]) => ({ id, usage: links.length }));
  const near = used.filter(({ usage }) => usage >= 0.8 * limit && usage < limit);
  return { near, full: used.filter(({ usage }) => usage >= limit) };
}
