import * as z from 'zod';
import { bodyOf, created, noContent, ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import { stageAnswer } from './pipeline-answer.ts';
import type { Staging } from './pipeline-check.ts';
import { printedProbability } from './pipeline-store.ts';
import type { Pipeline, Stage } from './pipeline-store.ts';
import { invalid, notFound } from './refused.ts';
import { declareStageProperties } from './stage-properties.ts';
import type { ObjectType } from './state.ts';

/** The pipelines of one object type. */
export interface PipelineHome {
  readonly type: ObjectType;
  readonly staging: Staging;
  readonly pipelines: Map<string, Pipeline>;
}

const metadataInput = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));
export const stageInput = z.object({
  label: z.string(),
  displayOrder: z.number().int().nullish(),
  metadata: metadataInput.nullish(),
  stageId: z.string().nullish(),
});
const stageUpdate = stageInput.partial();

/** Labels are unique without regard to case and outer spaces. */
export function sameLabel(items: readonly { readonly label: string }[], label: string): boolean {
  const plain = (text: string): string => text.trim().toLowerCase();
  return items.some((item) => plain(item.label) === plain(label));
}

export function newStage(
  call: Call,
  home: PipelineHome,
  input: z.infer<typeof stageInput>,
  place: number,
): Stage {
  if ((input.displayOrder ?? 0) < 0) throw invalid('Pipeline display order cannot be negative');
  return {
    id: input.stageId ?? String(call.state.ids.next()),
    label: input.label,
    displayOrder: input.displayOrder ?? place,
    metadata: storedMetadata(home.type, input.metadata ?? {}),
    createdAt: call.now,
    updatedAt: call.now,
    archived: false,
  };
}

/** What HubSpot keeps of a stage's metadata: one field, and `isClosed`, which it derives. */
function storedMetadata(type: ObjectType, metadata: Readonly<Record<string, string>>): Stage['metadata'] {
  if (type.id === '0-3') {
    const given = metadata['probability'];
    if (given === undefined) throw invalid('must specify probability when writing a dealstage');
    const probability = Number(given);
    if (given.trim() === '' || !(probability >= 0 && probability <= 1)) {
      throw invalid('dealstage probability is not valid, must be between 0.0 and 1.0 (inclusive)');
    }
    return {
      isClosed: String(probability === 0 || probability === 1),
      probability: printedProbability(probability),
    };
  }
  const ticketState = metadata['ticketState'] ?? 'OPEN';
  if (ticketState !== 'OPEN' && ticketState !== 'CLOSED') {
    throw invalid(`Failed to deserialize metadata for object type ${type.plural}`, {
      subCategory: 'PipelineError.INVALID_PIPELINE_STAGE_METADATA',
    });
  }
  return { ticketState, isClosed: String(ticketState === 'CLOSED') };
}

/** 400 unless the stages make a pipeline: at least one, no label twice, and for tickets a closed one. */
export function checkStages(home: PipelineHome, pipelineId: string, stages: readonly Stage[]): void {
  if (stages.length === 0) throw invalid('Pipeline must have at least one stage');
  for (const [place, stage] of stages.entries()) {
    const before = stages.slice(0, place);
    if (sameLabel(before, stage.label) || before.some(({ id }) => id === stage.id)) {
      throw invalid(`Stage with label ${stage.label} already exists`, {
        subCategory: 'PipelineError.STAGE_LABEL_EXISTS',
      });
    }
  }
  if (home.type.id !== '0-5' || stages.some((stage) => stage.metadata['ticketState'] === 'CLOSED')) return;
  throw invalid(`${home.type.plural} pipeline: ${pipelineId} must have at least one closed stage`, {
    subCategory: 'PipelineError.MISSING_CLOSED_STAGE',
  });
}

/** 400 when records stand in one of the stages. */
export function inUse({ type, staging }: PipelineHome, pipeline: Pipeline, stages: readonly Stage[]): void {
  const gone = new Set(stages.map(({ id }) => id));
  const users = [...type.records.values()].filter((record) => {
    const { values, archivedAt } = record;
    return (
      archivedAt === null && values[staging.pipeline] === pipeline.id && gone.has(values[staging.stage] ?? '')
    );
  });
  if (users.length === 0) return;
  const stageIds = [...new Set(users.map((record) => record.values[staging.stage] ?? ''))];
  const objectIds = users.slice(0, 10).map(({ id }) => id);
  throw invalid(
    `Stage IDs: [${stageIds.join(', ')}] are being referenced by object IDs: [${objectIds.join(', ')}]`,
    { subCategory: 'PipelineError.STAGE_ID_IN_USE', context: { stageIds, objectIds } },
  );
}

export function listStages(pipeline: Pipeline): Answer {
  const stages = [...pipeline.stages].sort((one, other) => one.displayOrder - other.displayOrder);
  return ok({ results: stages.map(stageAnswer) });
}

export function readStage(pipeline: Pipeline, id: string): Answer {
  return ok(stageAnswer(stageNamed(pipeline, id)));
}

export function createStage(call: Call, home: PipelineHome, pipeline: Pipeline): Answer {
  const input = bodyOf(call, stageInput);
  const elsewhere = [...home.pipelines.values()].some((each) =>
    each.stages.some(({ id }) => id === input.stageId),
  );
  if (elsewhere) {
    throw invalid(
      `An existing active stage in another pipeline is already using stage id ${input.stageId ?? ''}`,
    );
  }
  const stage = newStage(call, home, input, pipeline.stages.length);
  keep(call, home, pipeline, [...pipeline.stages, stage]);
  return created(stageAnswer(stage));
}

/** PATCH or PUT a stage. */
export function updateStage(call: Call, home: PipelineHome, pipeline: Pipeline, id: string): Answer {
  const held = stageNamed(pipeline, id);
  const input = bodyOf(call, stageUpdate);
  const next: Stage = {
    ...held,
    label: input.label ?? held.label,
    displayOrder: input.displayOrder ?? held.displayOrder,
    metadata: storedMetadata(home.type, { ...held.metadata, ...(input.metadata ?? {}) }),
    updatedAt: call.now,
  };
  keep(
    call,
    home,
    pipeline,
    pipeline.stages.map((stage) => (stage === held ? next : stage)),
  );
  return ok(stageAnswer(next));
}

/** DELETE a stage: 204 also when there is none of the id. */
export function deleteStage(call: Call, home: PipelineHome, pipeline: Pipeline, id: string): Answer {
  const held = pipeline.stages.find((stage) => stage.id === id);
  if (!held) return noContent;
  const rest = pipeline.stages.filter((stage) => stage !== held);
  checkStages(home, pipeline.id, rest);
  inUse(home, pipeline, [held]);
  keep(call, home, pipeline, rest);
  return noContent;
}

function keep(call: Call, home: PipelineHome, pipeline: Pipeline, stages: readonly Stage[]): void {
  checkStages(home, pipeline.id, stages);
  const next = { ...pipeline, stages, updatedAt: call.now };
  home.pipelines.set(pipeline.id, next);
  declareStageProperties(home.type, next);
}

function stageNamed(pipeline: Pipeline, id: string): Stage {
  const stage = pipeline.stages.find((each) => each.id === id);
  if (stage) return stage;
  throw notFound(`No stage found with id ${id}`);
}
