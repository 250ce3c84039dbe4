import * as z from 'zod';
import { missingByRules, ruleProblem, type AccountRules } from './account-rules.ts';
import { lifecycleStages } from './lifecycle-stages.ts';
import { defaultPipeline, pipelineProblem, stagingOf } from './pipeline-check.ts';
import { folded, holderOf } from './record-store.ts';
import type { Values } from './record-store.ts';
import { Refused, invalid } from './refused.ts';
import type { ObjectType, PortalState, StoredRecord } from './state.ts';
import { checkValue } from './value-check.ts';
import { writeEffects } from './write-effects.ts';

/** Property values as a request sends them: text; HubSpot also takes numbers, booleans and null. */
export const propertiesInput = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type PropertiesInput = z.infer<typeof propertiesInput>;

interface Problem {
  readonly name: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
}

/** A write to be: which record (null when new) and the id it has or will get. */
export interface Target {
  readonly state: PortalState;
  readonly type: ObjectType;
  readonly record: StoredRecord | null;
  readonly id: string;
  readonly now: number;
  readonly rules: AccountRules;
  /** Unique values promised to earlier inputs of the same request, by property and folded value. */
  readonly promised?: Map<string, string>;
}

/**
 * The values to store for what a request sends, with what HubSpot sets along with them; throws the refusal that lists
 * every value that is not valid.
 */
export function checkedInput(target: Target, input: PropertiesInput): Values {
  const { state, type, record } = target;
  const values = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [name, raw] of Object.entries(input)) {
    const value = raw === null ? '' : String(raw);
    const definition = type.properties.get(name);
    if (!definition) {
      problems.push({
        name,
        value,
        code: 'PROPERTY_DOESNT_EXIST',
        message: `Property "${name}" does not exist`,
      });
      continue;
    }
    if (definition.readOnlyValue) {
      const message = `"${name}" is a read only property; its value cannot be set.`;
      problems.push({ name, value, code: 'READ_ONLY_VALUE', message });
      continue;
    }
    const checked = checkValue(state, definition, value, record?.values[name]);
    const ruled = ruleProblem(target.rules, type, name, value);
    if ('problem' in checked) problems.push({ name, value, ...checked.problem });
    else if (ruled) problems.push({ name, value, ...ruled });
    else values.set(name, checked.stored);
  }
  problems.push(...stageProblems(target, values));
  if (problems.length > 0) throw notValid(state, problems);
  keepLifecycleForward(target, values);
  refuseTakenValues(target, values);
  refuseMissing(target, values);
  for (const [name, value] of writeEffects(target, values)) values.set(name, value);
  return values;
}

function stageProblems({ state, type, record }: Target, values: Map<string, string>): readonly Problem[] {
  const staging = stagingOf(state, type);
  if (!staging) return [];
  const touched = values.has(staging.pipeline) || values.has(staging.stage);
  if (record !== null && !touched) return [];
  if (record === null && !values.get(staging.pipeline)) {
    const pipeline = defaultPipeline(staging);
    if (pipeline !== undefined) values.set(staging.pipeline, pipeline);
  }
  const pipeline =
    values.get(staging.pipeline) ?? record?.values[staging.pipeline] ?? defaultPipeline(staging);
  const stage = values.get(staging.stage) ?? record?.values[staging.stage];
  const problem = pipelineProblem(staging, pipeline, stage);
  return problem ? [problem] : [];
}

/** A stage further back than the present one is passed over in silence, unless the present one is cleared first. */
function keepLifecycleForward({ type, record }: Target, values: Map<string, string>): void {
  if (!type.properties.get('lifecyclestage')?.hubspotDefined) return;
  const place = (stage: string | undefined): number =>
    lifecycleStages.findIndex(([value]) => value === stage);
  const now = place(record?.values['lifecyclestage']);
  const next = values.get('lifecyclestage');
  if (next && now >= 0 && place(next) >= 0 && place(next) < now) values.delete('lifecyclestage');
}

function refuseTakenValues(target: Target, values: Values): void {
  const { state, type, id, promised } = target;
  for (const name of type.unique.keys()) {
    const value = values.get(name);
    if (value === undefined || value === '') continue;
    const key = `${name}\n${folded(value)}`;
    const holder = holderOf(type, name, value)?.id ?? promised?.get(key);
    if (holder === undefined || holder === id) {
      promised?.set(key, id);
      continue;
    }
    if (type.id === '0-1' && name === 'email') {
      throw new Refused(409, {
        message: `Contact already exists. Existing ID: ${holder}`,
        category: 'CONFLICT',
        context: { existingId: [holder] },
      });
    }
    const coordinates = `portalId=${state.portalId}, objectTypeId=${type.id}, propertyName=${name}, value=${value}`;
    const message = `Cannot set PropertyValueCoordinates{${coordinates}} on ${id}. ${holder} already has that value.`;
    throw notValid(state, [{ name, value, code: 'CONFLICTING_UNIQUE_VALUE', message }]);
  }
}

function refuseMissing({ type, record, rules }: Target, values: Values): void {
  const required = type.schema?.requiredProperties ?? requiredOf(type);
  const empty = required.filter((name) => (record === null ? !values.get(name) : values.get(name) === ''));
  const missing = [...new Set([...empty, ...missingByRules(rules, type, record, values)])];
  if (missing.length === 0) return;
  const subject = type.schema ? type.id : type.name.toUpperCase();
  const verb = record === null ? 'creating' : 'updating';
  throw invalid(`Error ${verb} ${subject}. Some required properties were not set.`, {
    context: { properties: missing },
    errors: missing.map((name) => ({
      message: `Property "${name}" is required.`,
      code: 'MISSING_REQUIRED_PROPERTY',
      context: { propertyName: [name] },
    })),
  });
}

/** Activities need their time, tickets a status (HubSpot's guides to each object). */
function requiredOf(type: ObjectType): readonly string[] {
  if (type.activity) return ['hs_timestamp'];
  return type.id === '0-5' ? ['hs_pipeline_stage'] : [];
}

function notValid(state: PortalState, problems: readonly Problem[]): Refused {
  const results = problems.map(({ name, value, code, message }) => ({
    isValid: false,
    message,
    error: code,
    name,
    localizedErrorMessage: message,
    propertyValue: value,
    portalId: state.portalId,
  }));
  return invalid(`Property values were not valid: ${JSON.stringify(results)}`, {
    errors: problems.map(({ name, code, message }) => ({ message, code, context: { propertyName: [name] } })),
  });
}
