import * as z from 'zod';

const Record = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.nullable(z.string())),
});
/** A record as HubSpot's API answers it. */
export type CrmRecord = z.infer<typeof Record>;

const Property = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  fieldType: z.string(),
  groupName: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).default([]),
});
/** A property's definition. */
export type Property = z.infer<typeof Property>;

const Schema = z.object({
  objectTypeId: z.string(),
  name: z.string(),
  labels: z.object({ singular: z.string(), plural: z.string() }),
  primaryDisplayProperty: z.string(),
});
/** A custom object. */
export type Schema = z.infer<typeof Schema>;

const Owner = z.object({
  id: z.string(),
  userId: z.number(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  teams: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
});
/** An owner of records. */
export type Owner = z.infer<typeof Owner>;

const Labelled = z.object({ id: z.string(), label: z.string() });
const Pipeline = Labelled.extend({ stages: z.array(Labelled) });

const Paging = z.object({ next: z.object({ after: z.string() }).optional() }).optional();
const Page = z.object({ results: z.array(Record), paging: Paging, total: z.number().optional() });
const Links = z.object({
  results: z.array(
    z.object({
      to: z.array(
        z.object({
          toObjectId: z.coerce.string(),
          associationTypes: z.array(
            z.object({ category: z.string(), typeId: z.number(), label: z.nullish(z.string()) }),
          ),
        }),
      ),
    }),
  ),
});
/** A link to another record. */
export type Link = z.infer<typeof Links>['results'][number]['to'][number];

const objects = '/crm/objects/2026-09';

/** Reads one record; throws with HubSpot's words where there is none. */
export async function readRecord(
  type: string,
  id: string,
  properties: readonly string[],
): Promise<CrmRecord> {
  return get(Record, `${objects}/${type}/${id}?properties=${properties.join(',')}`);
}

/** Reads all records of a type, a hundred a page. */
export async function readAll(type: string, properties: readonly string[]): Promise<readonly CrmRecord[]> {
  const records: CrmRecord[] = [];
  let after: string | undefined = '0';
  while (after !== undefined) {
    const from: string = after === '0' ? '' : `&after=${after}`;
    const page: z.infer<typeof Page> = await get(
      Page,
      `${objects}/${type}?limit=100&properties=${properties.join(',')}${from}`,
    );
    records.push(...page.results);
    after = page.paging?.next?.after;
  }
  return records;
}

/** Reads records by id, a hundred a request, in the order of the ids. */
export async function readRecords(
  type: string,
  ids: readonly string[],
  properties: readonly string[],
): Promise<readonly CrmRecord[]> {
  const found: CrmRecord[] = [];
  for (let at = 0; at < ids.length; at += 100) {
    const inputs = ids.slice(at, at + 100).map((id) => ({ id }));
    found.push(...(await post(Page, `${objects}/${type}/batch/read`, { inputs, properties })).results);
  }
  const byId = new Map(found.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The links of one record to records of another type. */
export async function readLinks(from: string, id: string, to: string): Promise<readonly Link[]> {
  const answer = await post(Links, `/crm/associations/2026-09/${from}/${to}/batch/read`, {
    inputs: [{ id }],
  });
  return answer.results.flatMap(({ to: links }) => links);
}

/** One page of a search, as HubSpot answers it. */
export async function searchRecords(type: string, request: object): Promise<z.infer<typeof Page>> {
  return post(Page, `${objects}/${type}/search`, request);
}

/** The definitions of a type's properties; those of pipelines and stages with their labels as options. */
export async function readProperties(type: string): Promise<readonly Property[]> {
  const { results } = await get(z.object({ results: z.array(Property) }), `/crm/properties/2026-09/${type}`);
  if (type !== 'deals' && type !== 'tickets') return results;
  const pipelines = (await get(z.object({ results: z.array(Pipeline) }), `/crm/pipelines/2026-09/${type}`))
    .results;
  const named = (labelled: readonly z.infer<typeof Labelled>[]): Property['options'] =>
    labelled.map(({ id, label }) => ({ value: id, label }));
  return results.map((property) => {
    if (/pipeline$/.test(property.name)) return { ...property, options: named(pipelines) };
    const isStage = /^(dealstage|hs_pipeline_stage)$/.test(property.name);
    return isStage ? { ...property, options: named(pipelines.flatMap(({ stages }) => stages)) } : property;
  });
}

/** The account's custom objects. */
export async function readSchemas(): Promise<readonly Schema[]> {
  return (await get(z.object({ results: z.array(Schema) }), '/crm-object-schemas/2026-09/schemas')).results;
}

/** The account's owners. */
export async function readOwners(): Promise<readonly Owner[]> {
  return (await get(z.object({ results: z.array(Owner) }), '/crm/owners/2026-09?limit=100')).results;
}

function get<T>(Answer: z.ZodType<T>, path: string): Promise<T> {
  return send(Answer, path, {});
}

function post<T>(Answer: z.ZodType<T>, path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return send(Answer, path, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function send<T>(Answer: z.ZodType<T>, path: string, init: RequestInit): Promise<T> {
  const answer = await fetch(path, init);
  if (!answer.ok) throw new Error(`HubSpot answered ${answer.status} to ${path}.`);
  return Answer.parse(await answer.json());
}
