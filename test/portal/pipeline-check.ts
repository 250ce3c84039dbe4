import type { Pipeline } from './pipeline-store.ts';
import type { ObjectType, PortalState } from './state.ts';
import type { ValueProblem } from './value-check.ts';

/** Which properties hold the pipeline and stage of a type, and the pipelines to choose from. */
export interface Staging {
  readonly pipeline: string;
  readonly stage: string;
  readonly pipelines: ReadonlyMap<string, Pipeline>;
}

/** How a type is staged; undefined for types without pipelines. */
export function stagingOf(state: PortalState, type: ObjectType): Staging | undefined {
  if (type.id === '0-3') return { pipeline: 'pipeline', stage: 'dealstage', pipelines: state.dealPipelines };
  if (type.id === '0-5') {
    return { pipeline: 'hs_pipeline', stage: 'hs_pipeline_stage', pipelines: state.ticketPipelines };
  }
  return undefined;
}

/** The pipeline a new record stands in when none is named: HubSpot's default one. */
export function defaultPipeline(staging: Staging): string | undefined {
  const [first] = [...staging.pipelines.values()].sort((one, other) => one.displayOrder - other.displayOrder);
  return staging.pipelines.get('default')?.id ?? staging.pipelines.get('0')?.id ?? first?.id;
}

/** A problem by property when `pipeline` does not exist or `stage` is none of its stages. */
export function pipelineProblem(
  staging: Staging,
  pipeline: string | undefined,
  stage: string | undefined,
): (ValueProblem & { readonly name: string; readonly value: string }) | undefined {
  const refuse = (name: string, value: string, allowed: readonly string[]) => ({
    name,
    value,
    code: 'INVALID_OPTION',
    message: `${value} was not one of the allowed options: [${allowed.join(', ')}]`,
  });
  if (pipeline === undefined || pipeline === '') return undefined;
  const found = staging.pipelines.get(pipeline);
  if (!found) return refuse(staging.pipeline, pipeline, [...staging.pipelines.keys()]);
  if (stage === undefined || stage === '') return undefined;
  const stages = found.stages.map(({ id }) => id);
  return stages.includes(stage) ? undefined : refuse(staging.stage, stage, stages);
}
