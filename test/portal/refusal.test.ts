import { expect, it } from 'vitest';
import { createRefuse } from './refusal.ts';

it('puts the correlation id into body and header, and the status beside it', async () => {
  let count = 0;
  const refuse = createRefuse(() => `id-${(count += 1)}`);
  const first = refuse(
    404,
    { message: 'resource not found', category: 'OBJECT_NOT_FOUND' },
    { 'X-Extra': 'yes' },
  );
  expect([first.status, first.headers.get('x-hubspot-correlation-id'), first.headers.get('x-extra')]).toEqual(
    [404, 'id-1', 'yes'],
  );
  expect(first.headers.get('content-type')).toBe('application/json;charset=utf-8');
  expect(await first.json()).toEqual({
    status: 'error',
    message: 'resource not found',
    correlationId: 'id-1',
    category: 'OBJECT_NOT_FOUND',
  });
  expect(await refuse(429, { message: 'slow down' }).json()).toMatchObject({ correlationId: 'id-2' });
});
