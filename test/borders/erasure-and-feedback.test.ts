import { main as eraseContact } from '@loss-review/serverless/functions/erase-contact';
import { main as giveFeedback } from '@loss-review/serverless/functions/give-feedback';
import { beforeAll, beforeEach, test } from 'vitest';
import { type BorderWorld, openBorder } from './border-world.ts';
import { fuzz } from './fuzz.ts';
import { mostlyRight } from './one-place-changed.ts';

let at: BorderWorld;
beforeAll(async () => {
  at = await openBorder();
});
beforeEach(() => at.enter());

const portalId = 24_680_135;

test('feedback writes nothing while it is off, whatever it is asked', async () => {
  const id = '7d9c1f7a-0000-4000-8000-000000000001';
  const right = { portalId, lossKey: 'deal-1002', id, who: 'Ada', employeeId: '501', words: 'Rude.' };
  await fuzz(mostlyRight(right), async (parameters) => {
    await at.callWithoutWriting(giveFeedback, parameters);
  });
});

test('an erasure of a contact about whom nothing is held writes nothing, whatever it is asked', async () => {
  const cursor = { afterId: '7', batch: 50, done: 1 };
  const right = { portalId, contactId: '999999', who: 'Olga', dryRun: false, cursor };
  await fuzz(mostlyRight(right), async (parameters) => {
    await at.callWithoutWriting(eraseContact, parameters);
  });
});
