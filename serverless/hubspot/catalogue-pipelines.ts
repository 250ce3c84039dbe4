import type { Pipeline, Stage } from './catalogue.ts';
import type { Connection } from './connection.ts';
import { PipelinesAnswer, type WireStage } from './wire-catalogue.ts';
import { understand } from './wire.ts';

/** The deal pipelines with what each stage means. */
export async function readDealPipelines(connection: Connection): Promise<readonly Pipeline[]> {
  const path = '/crm/pipelines/2026-09/deals';
  const { body } = await connection.send({ method: 'GET', path, kind: 'read', repeatable: true });
  const { results } = understand(PipelinesAnswer, body, 'the deal pipelines');
  return results.map(({ id, label, stages }) => ({
    id,
    label,
    stages: stages
      .toSorted((one, other) => (one.displayOrder ?? 0) - (other.displayOrder ?? 0))
      .map((stage) => ({ id: stage.id, label: stage.label, outcome: outcomeOf(stage) })),
  }));
}

/**
 * HubSpot's metadata first: a stage is won when closed with probability 1, lost when closed with 0. Where it cannot
 * tell, the stage's name; and where that says nothing either, the outcome is unknown.
 */
export function outcomeOf({ id, label, metadata }: WireStage): Stage['outcome'] {
  const isClosed = textOf(metadata?.['isClosed']).toLowerCase();
  const text = textOf(metadata?.['probability']);
  const probability = text === '' ? Number.NaN : Number(text);
  if (isClosed === 'false') return 'open';
  if (isClosed === 'true' && probability === 1) return 'won';
  if (isClosed === 'true' && probability === 0) return 'lost';
  const names = [id, label].map((name) => name.toLowerCase().replaceAll(/[\s_-]/g, ''));
  if (names.includes('closedwon') || names.includes('won')) return 'won';
  if (names.includes('closedlost') || names.includes('lost')) return 'lost';
  return isClosed === '' && probability > 0 && probability < 1 ? 'open' : 'unknown';
}

/** HubSpot gives text; truth and numbers would say the same. Anything else says nothing. */
function textOf(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
