import * as z from 'zod';
import { bodyOf, created, noContent, ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import { stagingOf } from './pipeline-check.ts';
import { pipelineAnswer } from './pipeline-answer.ts';
import { checkStages, inUse, newStage, sameLabel, stageInput } from './pipeline-stages.ts';
import type { PipelineHome } from './pipeline-stages.ts';
import type { Pipeline } from './pipeline-store.ts';
import { Refused, invalid, notEmulated, notFound } from './refused.ts';
import { declareStageProperties } from './stage-properties.ts';
import type { ObjectType } from './state.ts';

const createBody = z.object({
  label: z.string(),
  displayOrder: z.number().int().nullish(),
  stages: z.array(stageInput),
  pipelineId: z.string().nullish(),
});
const updateBody = z.object({ label: z.string().nullish(), displayOrder: z.number().int().nullish() });

/** Where the pipelines of a type are kept; 501 for types whose pipelines are not emulated. */
export function pipelineHome(call: Call, type: ObjectType): PipelineHome {
  const { state } = call;
  const staging = stagingOf(state, type);
  if (!staging) throw notEmulated(`Pipelines of object type ${type.id}`);
  return { type, staging, pipelines: type.id === '0-3' ? state.dealPipelines : state.ticketPipelines };
}

export function listPipelines(home: PipelineHome): Answer {
  return ok({ results: [...home.pipelines.values()].sort(byOrder).map(pipelineAnswer) });
}

const byOrder = (one: Pipeline, other: Pipeline): number => one.displayOrder - other.displayOrder;

export function readPipeline(home: PipelineHome, id: string): Answer {
  return ok(pipelineAnswer(pipelineNamed(home, id)));
}

export function createPipeline(call: Call, home: PipelineHome): Answer {
  const input = bodyOf(call, createBody);
  const { state, now } = call;
  const id = input.pipelineId ?? String(state.ids.next());
  if (home.pipelines.has(id))
    throw invalid(`There's another pipeline in this portal with pipelineId (${id}).`);
  refuseLabel(home, input.label);
  const taken = input.stages.some(({ stageId }) => stageId && findStage(home, stageId));
  if (taken) {
    throw new Refused(409, {
      message: "There's another pipeline in this portal with one of the same stages",
      category: 'OBJECT_ALREADY_EXISTS',
      subCategory: 'PipelineError.STAGE_ID_EXISTS_IN_ANOTHER_PIPELINE',
    });
  }
  const stages = input.stages.map((stage, place) => newStage(call, home, stage, place));
  checkStages(home, id, stages);
  const pipeline: Pipeline = {
    id,
    label: input.label,
    displayOrder: input.displayOrder ?? home.pipelines.size,
    stages,
    createdAt: now,
    updatedAt: now,
    archived: false,
  };
  home.pipelines.set(id, pipeline);
  declareStageProperties(home.type, pipeline);
  return created(pipelineAnswer(pipeline));
}

/** PATCH the label or place of a pipeline. */
export function updatePipeline(call: Call, home: PipelineHome, id: string): Answer {
  const held = pipelineNamed(home, id);
  const { label, displayOrder } = bodyOf(call, updateBody);
  if (label) refuseLabel(home, label, held);
  const next = {
    ...held,
    label: label ?? held.label,
    displayOrder: displayOrder ?? held.displayOrder,
    updatedAt: call.now,
  };
  home.pipelines.set(id, next);
  return ok(pipelineAnswer(next));
}

/** PUT a pipeline: stages it does not name go away, unless records stand in them. */
export function replacePipeline(call: Call, home: PipelineHome, id: string): Answer {
  const held = pipelineNamed(home, id);
  const input = bodyOf(call, createBody);
  refuseLabel(home, input.label, held);
  const stages = input.stages.map((stage, place) => {
    const old = held.stages.find((each) => each.id === stage.stageId);
    const made = newStage(call, home, stage, place);
    return old ? { ...made, createdAt: old.createdAt } : made;
  });
  checkStages(home, id, stages);
  inUse(
    home,
    held,
    held.stages.filter((old) => !stages.some((stage) => stage.id === old.id)),
  );
  const next = {
    ...held,
    label: input.label,
    displayOrder: input.displayOrder ?? held.displayOrder,
    stages,
    updatedAt: call.now,
  };
  home.pipelines.set(id, next);
  declareStageProperties(home.type, next);
  return ok(pipelineAnswer(next));
}

/** DELETE a pipeline without records. */
export function deletePipeline(home: PipelineHome, id: string): Answer {
  const held = pipelineNamed(home, id);
  inUse(home, held, held.stages);
  if (home.pipelines.size === 1) throw invalid('The last pipeline cannot be deleted.');
  home.pipelines.delete(id);
  return noContent;
}

export function pipelineNamed(home: PipelineHome, id: string): Pipeline {
  const pipeline = home.pipelines.get(id);
  if (pipeline) return pipeline;
  throw notFound(`No pipeline found with id ${id}`);
}

function refuseLabel(home: PipelineHome, label: string, self?: Pipeline): void {
  if (label.trim() === '') throw invalid('Pipeline label must not be empty');
  const others = [...home.pipelines.values()].filter((pipeline) => pipeline !== self);
  if (sameLabel(others, label)) throw invalid(`An active pipeline with label ${label} already exists.`);
}

function findStage(home: PipelineHome, stageId: string): boolean {
  return [...home.pipelines.values()].some((pipeline) =>
    pipeline.stages.some((stage) => stage.id === stageId),
  );
}
