import type { Pipeline, Stage } from './pipeline-store.ts';

const times = (of: { readonly createdAt: number; readonly updatedAt: number }): object => ({
  createdAt: new Date(of.createdAt).toISOString(),
  updatedAt: new Date(of.updatedAt).toISOString(),
});

/** A pipeline as HubSpot answers it, its stages in display order. */
export function pipelineAnswer(pipeline: Pipeline): Record<string, unknown> {
  const { id, label, displayOrder, archived } = pipeline;
  const stages = [...pipeline.stages].sort((one, other) => one.displayOrder - other.displayOrder);
  return { id, label, displayOrder, stages: stages.map(stageAnswer), archived, ...times(pipeline) };
}

export function stageAnswer(stage: Stage): Record<string, unknown> {
  const { id, label, displayOrder, metadata, archived } = stage;
  return {
    id,
    label,
    displayOrder,
    metadata,
    archived,
    writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT',
    ...times(stage),
  };
}
