import type { DealRules } from '@loss-review/domain/deals/close';
import type { Pipeline } from '../hubspot/catalogue.ts';

/** How a deal stands by pipeline and stage, from the portal's pipelines. */
export function stageOutcomes(pipelines: readonly Pipeline[]): DealRules['outcomes'] {
  return new Map(
    pipelines.flatMap(({ id, stages }) =>
      stages.map((stage) => [`${id}/${stage.id}`, stage.outcome] as const),
    ),
  );
}
