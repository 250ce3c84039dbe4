import type { StageOutcome } from './stage-outcome.ts';

/** The pipeline HubSpot gives every account for deals or for tickets. */
export interface DefaultPipeline {
  readonly id: string;
  readonly label: string;
  /** Its stages' ids by label in lower case. */
  readonly stageIds: Readonly<Record<string, string>>;
  /** Added to it where the export shows no stage that is surely open. */
  readonly openStage: { readonly id: string; readonly label: string };
}

/** A stage of the export, placed in its pipeline. */
export interface PlacedStage {
  readonly pipelineId: string;
  readonly pipelineLabel: string;
  readonly id: string;
  readonly label: string;
  readonly outcome: StageOutcome;
  /** Some rows tell another outcome than others, which leaves it unknown. */
  readonly disputed: boolean;
  /** The first stage of the pipeline that is surely open. */
  readonly openId: string;
}
