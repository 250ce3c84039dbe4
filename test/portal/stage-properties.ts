import type { Pipeline } from './pipeline-store.ts';
import { computed, moment } from './property-builder.ts';
import { enteredProperty } from './stage-effects.ts';
import type { ObjectType, PortalState } from './state.ts';

/** HubSpot gives a type one property a stage: when the record entered it. */
export function declareStageProperties(type: ObjectType, pipeline: Pipeline): void {
  const [groupName = ''] = type.groups.keys();
  for (const stage of pipeline.stages) {
    const name = enteredProperty(stage.id);
    const label = `Date entered "${stage.label} (${pipeline.label})"`;
    type.properties.set(name, moment(name, label, { ...computed, groupName }));
  }
}

/** Adds a pipeline to the account, or puts it in the place of the one with its id. */
export function addPipeline(state: PortalState, objectType: 'deals' | 'tickets', pipeline: Pipeline): void {
  const pipelines = objectType === 'deals' ? state.dealPipelines : state.ticketPipelines;
  pipelines.set(pipeline.id, pipeline);
  const type = state.types.get(objectType === 'deals' ? '0-3' : '0-5');
  if (type) declareStageProperties(type, pipeline);
}
