import { expect, it } from 'vitest';
import { openSetupPortal } from '../support/setup-portal.ts';

async function undisturbed() {
  const at = openSetupPortal();
  try {
    await at.setUp();
    return await at.held();
  } finally {
    at.close();
  }
}

it.each(['server-error', 'bad-gateway', 'reset', 'truncated'] as const)(
  'setup carries on in the same run when many of its writes are answered with %s though they were carried out',
  async (kind) => {
    const held = await undisturbed();
    const at = openSetupPortal();
    try {
      for (const nth of [1, 3, 5, 7, 9]) {
        at.portal.faults.plant({ method: 'POST', nth, when: 'after', fault: { kind } });
      }
      await at.setUp();
      expect(await at.held()).toEqual(held);
      expect((await at.setUp()).steps).toEqual([]);
    } finally {
      at.close();
    }
  },
);
