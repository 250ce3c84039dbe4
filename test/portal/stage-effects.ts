import { stagingOf } from './pipeline-check.ts';
import { stageOf } from './pipeline-store.ts';
import type { Values } from './record-store.ts';
import type { ObjectType, PortalState, StoredRecord } from './state.ts';

/** The property that says when a record entered a stage; property names take no capitals and no signs. */
export const enteredProperty = (stageId: string): string =>
  `hs_v2_date_entered_${stageId.toLowerCase().replaceAll(/[^a-z0-9_]/g, '_')}`;

/**
 * What HubSpot sets when a record enters a stage: when that was, and, when it is closed now with another
 * outcome than before, the close date, unless the request names one. Source: "HubSpot's default deal properties" in
 * the knowledge base; a move between two won or two lost stages leaves the close date alone.
 */
export function stageEffects(
  write: {
    readonly state: PortalState;
    readonly type: ObjectType;
    readonly record: StoredRecord | null;
    readonly now: number;
  },
  values: Values,
): Values {
  const { state, type, record, now } = write;
  const effects = new Map<string, string>();
  const staging = stagingOf(state, type);
  const entered = staging && values.get(staging.stage);
  if (!staging || !entered || entered === record?.values[staging.stage]) return effects;
  const moment = new Date(now).toISOString();
  effects.set(enteredProperty(entered), moment);
  const closes = type.id === '0-3' ? 'closedate' : 'closed_date';
  if (record === null || values.has(closes)) return effects;
  const pipeline = values.get(staging.pipeline) ?? record.values[staging.pipeline];
  const before = outcomeOf(staging.pipelines, record.values[staging.pipeline], record.values[staging.stage]);
  const after = outcomeOf(staging.pipelines, pipeline, entered);
  if (after !== 'open' && after !== before) effects.set(closes, moment);
  return effects;
}

function outcomeOf(
  pipelines: Parameters<typeof stageOf>[0],
  pipelineId: string | undefined,
  stageId: string | undefined,
): string {
  const metadata = stageOf(pipelines, pipelineId, stageId)?.metadata;
  return metadata?.['isClosed'] === 'true' ? `closed at ${metadata['probability']}` : 'open';
}
