import type { PipelineContent } from '../portal/content.ts';
import { claimName } from './free-name.ts';
import {
  nameStages,
  pipelineContent,
  pipelineIdOf,
  type SeenPipeline,
  type SeenStage,
} from './name-stages.ts';
import type { DefaultPipeline, PlacedStage } from './placed-stage.ts';
import type { StageOutcome } from './stage-outcome.ts';

export interface PipelineBook {
  readonly pipelines: readonly PipelineContent[];
  readonly stages: readonly PlacedStage[];
  /** Where a stage seen stands. */
  placed(stage: SeenStage): PlacedStage;
}

/** Gathers pipelines and stages from the texts of a file, row by row; texts differing only in case are one. */
export interface PipelineGatherer {
  /** The stage a row is in, by its texts; the caller adds what the row tells of its outcome. */
  see(pipeline: string, stage: string): SeenStage;
  finish(): PipelineBook;
}

const fold = (text: string): string => text.toLowerCase();

/** A gatherer that asks `byName` for the outcome of stages whose rows tell none; ids are stable and distinct. */
export function gatherPipelines(
  given: DefaultPipeline,
  byName: (label: string) => StageOutcome,
): PipelineGatherer {
  const seen = new Map<string, SeenPipeline>();
  const byTexts = new Map<string, SeenStage>();
  const seeAnew = (pipelineText: string, stageText: string): SeenStage => {
    const pipelineLabel = pipelineText === '' || fold(pipelineText) === given.id ? given.label : pipelineText;
    const pipeline = seen.get(fold(pipelineLabel)) ?? {
      label: pipelineLabel,
      stages: new Map<string, SeenStage>(),
    };
    seen.set(fold(pipelineLabel), pipeline);
    const label = withoutPipeline(stageText, pipelineLabel);
    const stage = pipeline.stages.get(fold(label)) ?? { label, told: new Set<StageOutcome>() };
    pipeline.stages.set(fold(label), stage);
    return stage;
  };
  return {
    see(pipelineText, stageText) {
      const texts = `${pipelineText}\n${stageText}`;
      const stage = byTexts.get(texts) ?? seeAnew(pipelineText, stageText);
      byTexts.set(texts, stage);
      return stage;
    },
    finish() {
      const pipelineIds = new Set([given.id]);
      const stageIds = new Set<string>();
      const placed = new Map<SeenStage, PlacedStage>();
      const pipelines = [...seen].map(([key, pipeline]): PipelineContent => {
        const standard = key === fold(given.label) ? given : undefined;
        const id = standard?.id ?? claimName(pipelineIdOf(pipeline.label), pipelineIds);
        const named = nameStages(id, pipeline, standard, byName, stageIds);
        for (const [stage, where] of named.stages) placed.set(stage, where);
        return pipelineContent(id, pipeline.label, named);
      });
      return {
        pipelines,
        stages: [...placed.values()],
        placed(stage) {
          const where = placed.get(stage);
          if (!where) throw new Error(`the stage ${stage.label} was seen too late`);
          return where;
        },
      };
    },
  };
}

/** HubSpot may write a stage together with its pipeline: "Closed won (Renewals)". */
function withoutPipeline(stage: string, pipeline: string): string {
  const suffix = ` (${fold(pipeline)})`;
  return fold(stage).endsWith(suffix) ? stage.slice(0, -suffix.length) : stage;
}
