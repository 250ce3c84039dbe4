import { expect, it } from 'vitest';
import { openSetupPortal } from '../support/setup-portal.ts';

async function undisturbed() {
  const at = openSetupPortal();
  try {
    await at.setUp();
    const writes = at.portal.log.entries().filter(({ kind }) => kind === 'write');
    return { writes: writes.map(({ n }) => n), held: await at.held() };
  } finally {
    at.close();
  }
}

const { writes, held } = await undisturbed();

// To die before a write leaves what dying after the one before left; reads leave nothing.
const cuts: readonly { readonly request: number; readonly when: 'before' | 'after' }[] = [
  { request: writes[0] ?? 1, when: 'before' },
  ...writes.map((request) => ({ request, when: 'after' as const })),
];

it.each(cuts)(
  'setup that dies $when request $request is completed by the next run, as if nothing had happened',
  async ({ request, when }) => {
    const at = openSetupPortal();
    try {
      at.portal.faults.plant({ request, when, fault: { kind: 'cut' } });
      await expect(at.setUp()).rejects.toThrow();
      at.portal.faults.clear();
      await at.setUp();
      expect(await at.held()).toEqual(held);
      expect((await at.setUp()).steps).toEqual([]);
    } finally {
      at.close();
    }
  },
);

it.each(['server-error', 'bad-gateway', 'reset', 'truncated'] as const)(
  'setup carries on in the same run when any of its writes is answered with %s though it was carried out',
  async (kind) => {
    const at = openSetupPortal();
    try {
      for (const nth of [1, 3, 5, 7, 9]) {
        at.portal.faults.plant({ method: 'POST', nth, when: 'after', fault: { kind } });
      }
      await at.setUp();
      expect(await at.held()).toEqual(held);
    } finally {
      at.close();
    }
  },
);
