import { expect, it } from 'vitest';
import { openSetupPortal } from '../support/setup-portal.ts';

it('setup waits for properties that the account is slow to show, and then has nothing left to make', async () => {
  const slow = openSetupPortal({ propertyDelayMs: 700 });
  try {
    const [first, second] = [await slow.setUp(), await slow.setUp()];
    expect([first.clashes, second.steps]).toEqual([[], []]);
  } finally {
    slow.close();
  }
});
