import type { Answer, Call } from './call.ts';
import { byMethod, pathType } from './handlers.ts';
import {
  createPipeline,
  deletePipeline,
  listPipelines,
  pipelineHome,
  pipelineNamed,
  readPipeline,
  replacePipeline,
  updatePipeline,
} from './pipeline-requests.ts';
import { createStage, deleteStage, listStages, readStage, updateStage } from './pipeline-stages.ts';
import type { PipelineHome } from './pipeline-stages.ts';
import { notEmulated, notFound } from './refused.ts';

/** `/crm/pipelines/…/{type}`: pipelines and their stages. */
export function answerPipelines(call: Call): Answer {
  const [word, id, third, stageId, ...more] = call.rest;
  if (word === undefined || more.length > 0) throw notFound();
  const home = pipelineHome(call, pathType(call, word));
  if (id === undefined) {
    return byMethod(call, { GET: () => listPipelines(home), POST: () => createPipeline(call, home) });
  }
  if (third === undefined) {
    return byMethod(call, {
      GET: () => readPipeline(home, id),
      PATCH: () => updatePipeline(call, home, id),
      PUT: () => replacePipeline(call, home, id),
      DELETE: () => deletePipeline(home, id),
    });
  }
  if (third === 'audit') throw notEmulated('The audit of a pipeline');
  if (third === 'stages') return answerStages(call, home, id, stageId);
  throw notFound();
}

function answerStages(call: Call, home: PipelineHome, id: string, stageId: string | undefined): Answer {
  const pipeline = pipelineNamed(home, id);
  if (stageId === undefined) {
    return byMethod(call, { GET: () => listStages(pipeline), POST: () => createStage(call, home, pipeline) });
  }
  const update = (): Answer => updateStage(call, home, pipeline, stageId);
  return byMethod(call, {
    GET: () => readStage(pipeline, stageId),
    PATCH: update,
    PUT: update,
    DELETE: () => deleteStage(call, home, pipeline, stageId),
  });
}
