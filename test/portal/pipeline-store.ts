import type { PipelineContent } from './content.ts';

export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly displayOrder: number;
  /** Deals: `isClosed` and `probability`; tickets: `ticketState` and `isClosed`; all values are text. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly archived: boolean;
}

/** A pipeline of deals or tickets; times are milliseconds since the epoch. */
export interface Pipeline {
  readonly id: string;
  readonly label: string;
  readonly displayOrder: number;
  readonly stages: readonly Stage[];
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly archived: boolean;
}

/** The stage of a pipeline by ids, undefined when either is missing. */
export function stageOf(
  pipelines: ReadonlyMap<string, Pipeline>,
  pipelineId: string | undefined,
  stageId: string | undefined,
): Stage | undefined {
  if (pipelineId === undefined || stageId === undefined) return undefined;
  return pipelines.get(pipelineId)?.stages.find((stage) => stage.id === stageId);
}

/** HubSpot prints whole probabilities with one decimal: `0.0`, `1.0`. */
export function printedProbability(probability: number): string {
  return Number.isInteger(probability) ? probability.toFixed(1) : String(probability);
}

/** A pipeline as HubSpot keeps it, from plain content; made at the epoch. */
export function pipelineFrom(
  objectType: 'deals' | 'tickets',
  content: PipelineContent,
  displayOrder = 0,
): Pipeline {
  const times = { createdAt: 0, updatedAt: 0 };
  return {
    id: content.id,
    label: content.label,
    displayOrder,
    ...times,
    archived: false,
    stages: content.stages.map(({ id, label, isClosed, probability }, order) => ({
      id,
      label,
      displayOrder: order,
      metadata:
        objectType === 'deals'
          ? { isClosed: String(isClosed), probability: printedProbability(probability) }
          : { ticketState: isClosed ? 'CLOSED' : 'OPEN', isClosed: String(isClosed) },
      ...times,
      archived: false,
    })),
  };
}
