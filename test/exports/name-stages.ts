import type { PipelineContent } from '../portal/content.ts';
import { claimName, slugOf } from './free-name.ts';
import type { DefaultPipeline, PlacedStage } from './placed-stage.ts';
import type { StageOutcome } from './stage-outcome.ts';

/** A stage as the rows of a file show it. */
export interface SeenStage {
  readonly label: string;
  /** The outcomes that rows told by columns of their own. */
  readonly told: Set<StageOutcome>;
}

export interface SeenPipeline {
  readonly label: string;
  /** By label in lower case. */
  readonly stages: Map<string, SeenStage>;
}

export interface NamedStages {
  readonly stages: ReadonlyMap<SeenStage, PlacedStage>;
  /** An open stage the pipeline needs although no row is in it. */
  readonly added: { readonly id: string; readonly label: string } | undefined;
}

/** The internal id of a pipeline; where the export holds ids in place of labels, that id. */
export function pipelineIdOf(label: string): string {
  return slugOf(label) || 'pipeline';
}

/** Gives a pipeline's stages ids and outcomes; `standard` is HubSpot's own pipeline, where this is it. */
export function nameStages(
  pipelineId: string,
  pipeline: SeenPipeline,
  standard: DefaultPipeline | undefined,
  byName: (label: string) => StageOutcome,
  taken: Set<string>,
): NamedStages {
  const named = [...pipeline.stages].map(([key, seen]) => {
    const { label, told } = seen;
    const slug = slugOf(label) || 'stage';
    const own = standard || /^\d+$/.test(slug) ? slug : `${pipelineId}_${slug}`;
    const id = claimName(standard?.stageIds[key] ?? own, taken);
    const [only, ...others] = told;
    const disputed = others.length > 0;
    const outcome: StageOutcome = disputed ? 'unknown' : (only ?? byName(label));
    return { seen, id, label, outcome, disputed };
  });
  const open = named.find(({ outcome }) => outcome === 'open');
  const wanted = standard?.openStage ?? { id: `${pipelineId}_open`, label: 'Open' };
  const added = open
    ? undefined
    : { id: claimName(wanted.id, taken), label: freeLabel(wanted.label, pipeline) };
  const shared = { pipelineId, pipelineLabel: pipeline.label, openId: (open ?? added)?.id ?? '' };
  return { stages: new Map(named.map(({ seen, ...stage }) => [seen, { ...stage, ...shared }])), added };
}

/** A stage "Open" may be there already, yet not surely open. */
function freeLabel(label: string, pipeline: SeenPipeline): string {
  return claimName(label, new Set([...pipeline.stages.values()].map((stage) => stage.label)));
}

const place: Readonly<Record<StageOutcome, number>> = { open: 0, unknown: 1, closed: 2, won: 3, lost: 4 };

/** A pipeline with its stages in order: open ones first; what is unknown is open to HubSpot. */
export function pipelineContent(id: string, label: string, { stages, added }: NamedStages): PipelineContent {
  const all = [...(added ? [{ ...added, outcome: 'open' } as const] : []), ...stages.values()];
  return {
    id,
    label,
    stages: all
      .toSorted((a, b) => place[a.outcome] - place[b.outcome])
      .map((stage) => ({
        id: stage.id,
        label: stage.label,
        isClosed: stage.outcome !== 'open' && stage.outcome !== 'unknown',
        probability: { open: 0.5, unknown: 0.5, closed: 1, won: 1, lost: 0 }[stage.outcome],
      })),
  };
}
