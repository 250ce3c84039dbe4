import { describe, expect, test } from 'vitest';
import { outcomeOf, readDealPipelines } from './catalogue-pipelines.ts';
import { scriptHubspot } from './testing/scripted-hubspot.ts';

describe('what a deal stage means', () => {
  test.each([
    ['closed with probability 1 is won', 'anything', { isClosed: 'true', probability: '1.0' }, 'won'],
    ['closed with probability 0 is lost', 'anything', { isClosed: 'true', probability: '0.0' }, 'lost'],
    [
      'not closed is open, whatever its name',
      'Closed Lost',
      { isClosed: 'false', probability: '0.0' },
      'open',
    ],
    ['metadata comes before the name', 'Closed Won', { isClosed: 'true', probability: '0.0' }, 'lost'],
    ['closed in between goes by its name', 'Closed Won', { isClosed: 'true', probability: '0.9' }, 'won'],
    ['without metadata it goes by its name', 'closed-lost', {}, 'lost'],
    ['a short name will do', 'Lost', {}, 'lost'],
    [
      'a name that only contains the word will not',
      'Lost touch',
      { isClosed: 'true', probability: '0.5' },
      'unknown',
    ],
    ['neither metadata nor name tell', 'Archived', { isClosed: 'true' }, 'unknown'],
    ['nothing at all tells', 'Stage 3', {}, 'unknown'],
    ['what is no text tells nothing', 'Lost', { isClosed: { toString: null }, probability: [] }, 'lost'],
    ['truth and numbers tell as well as their texts', 'Stage 3', { isClosed: true, probability: 0 }, 'lost'],
  ])('%s', (_, label, metadata, outcome) => {
    expect(outcomeOf({ id: '12345', label, metadata })).toBe(outcome);
  });

  test('HubSpot’s own stage ids count as names', () => {
    expect(outcomeOf({ id: 'closedwon', label: 'Gewonnen', metadata: {} })).toBe('won');
  });
});

test('pipelines come with their stages in order', async () => {
  const stage = (id: string, displayOrder: number, probability: string): object => ({
    id,
    label: id,
    displayOrder,
    metadata: { isClosed: String(probability !== '0.2'), probability },
  });
  const { connection, sent } = scriptHubspot(() => ({
    body: {
      results: [
        {
          id: 'default',
          label: 'Sales',
          stages: [stage('lost', 2, '0.0'), stage('new', 0, '0.2'), stage('won', 1, '1.0')],
        },
      ],
    },
  }));
  expect(await readDealPipelines(connection)).toEqual([
    {
      id: 'default',
      label: 'Sales',
      stages: [
        { id: 'new', label: 'new', outcome: 'open' },
        { id: 'won', label: 'won', outcome: 'won' },
        { id: 'lost', label: 'lost', outcome: 'lost' },
      ],
    },
  ]);
  expect(sent.map(({ path }) => path)).toEqual(['/crm/pipelines/2026-09/deals']);
});
