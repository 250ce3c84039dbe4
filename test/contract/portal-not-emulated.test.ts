import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openAskedPortal } from '../support/ask-portal.ts';

/** The rows of the document's table: what an operator reads there must be so. */
const document = readFileSync(new URL('../../docs/emulated-portal.md', import.meta.url), 'utf8');
const listed = [...document.matchAll(/^\| `([A-Z]+) (\/\S+)`/gm)].map(
  ([, method = '', path = '']) => [method, path] as const,
);

describe('docs/emulated-portal.md', () => {
  it('lists what is not emulated', () => {
    expect(listed.length).toBeGreaterThan(15);
  });

  it.each(listed)('is right that %s %s answers 501', async (method, path) => {
    const at = openAskedPortal();
    const refused = await at.ask(method, path, method === 'GET' ? undefined : {});
    expect(refused).toMatchObject({ status: 501, body: { status: 'error', category: 'NOT_EMULATED' } });
  });
});
