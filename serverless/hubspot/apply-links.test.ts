import type { Link } from '@loss-review/domain/plan/plan';
import { describe, expect, test } from 'vitest';
import { writeLinks } from './apply-links.ts';
import { createSmallHubspot } from './testing/small-hubspot.ts';
import { type Scripted, scriptHubspot } from './testing/scripted-hubspot.ts';

/** All ends are named by id and none is new. */
const held = { idOf: (ref: Link['from']) => ('id' in ref ? ref.id : undefined), isNew: () => false };

const links = (...pairs: readonly (readonly [string, string])[]): Link[] =>
  pairs.map(([loss, company]) => ({
    from: { type: 'loss', id: loss },
    to: { type: 'company', id: company },
  }));

const isLinking = (path: string): boolean => path.endsWith('/associate/default');

describe('adding links', () => {
  test('adds only those missing, each once', async () => {
    const hubspot = createSmallHubspot();
    hubspot.link('1', '10');
    const { connection, sent } = scriptHubspot(hubspot.answer);
    const result = await writeLinks(
      connection,
      links(['1', '10'], ['1', '11'], ['2', '10'], ['1', '11']),
      held,
    );
    expect(result).toEqual({ written: 2, refused: [] });
    expect(sent.filter(({ path }) => isLinking(path)).map(({ body }) => body)).toEqual([
      {
        inputs: [
          { from: { id: '1' }, to: { id: '11' } },
          { from: { id: '2' }, to: { id: '10' } },
        ],
      },
    ]);
  });

  test('links of a record made just now are not looked for', async () => {
    const { connection, sent } = scriptHubspot(createSmallHubspot().answer);
    await writeLinks(connection, links(['1', '10']), { ...held, isNew: ({ type }) => type === 'loss' });
    expect(sent.map(({ path }) => isLinking(path))).toEqual([true]);
  });

  test('writes 2,000 a request', async () => {
    const { connection, sent } = scriptHubspot(() => ({ status: 201, body: { results: [] } }));
    const many = links(...Array.from({ length: 2_001 }, (_, n) => [String(n), '10'] as const));
    expect(await writeLinks(connection, many, { ...held, isNew: () => true })).toMatchObject({
      written: 2_001,
    });
    expect(sent).toHaveLength(2);
  });

  test.each([
    ['of one end', { fromObjectId: ['2'] }],
    ['of both ends', { fromObjectId: ['2'], toObjectId: ['10'] }],
  ])('sorts out a 207 by the ids %s in its errors', async (_, context) => {
    const error = { category: 'VALIDATION_ERROR', message: 'Limit met', context };
    const { connection } = scriptHubspot(() => ({ status: 207, body: { results: [], errors: [error] } }));
    const result = await writeLinks(connection, links(['1', '10'], ['2', '10']), {
      ...held,
      isNew: () => true,
    });
    expect(result).toEqual({
      written: 1,
      refused: [{ ref: { type: 'loss', id: '2' }, category: 'VALIDATION_ERROR', message: 'Limit met' }],
    });
  });

  test('types that may not be linked at all are trouble, not a refusal of each link', async () => {
    const error = { category: 'VALIDATION_ERROR', message: 'No association between these types' };
    const { connection, sent } = scriptHubspot(() => ({ status: 400, body: error }));
    const many = links(...Array.from({ length: 2_000 }, (_, n) => [String(n), '10'] as const));
    const writing = writeLinks(connection, many, { ...held, isNew: () => true });
    await expect(writing).rejects.toMatchObject({ code: 'refused' });
    expect(sent.length).toBeLessThan(60);
  });

  test('finds the one link for which HubSpot refuses the whole batch', async () => {
    const hubspot = createSmallHubspot();
    const { connection } = scriptHubspot((request): Scripted => {
      const isBad = isLinking(request.path) && JSON.stringify(request.body).includes('"13"');
      return isBad
        ? { status: 404, body: { category: 'OBJECT_NOT_FOUND', message: 'No 13' } }
        : hubspot.answer(request);
    });
    const result = await writeLinks(
      connection,
      links(['1', '11'], ['1', '12'], ['1', '13'], ['1', '14']),
      held,
    );
    expect(result).toMatchObject({ written: 3, refused: [{ category: 'OBJECT_NOT_FOUND' }] });
    expect(hubspot.links.has('1 14')).toBe(true);
  });
});
