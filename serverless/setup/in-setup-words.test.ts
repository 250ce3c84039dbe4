import { expect, it } from 'vitest';
import type { SetupStep } from '@loss-review/domain/setup/step';
import { Trouble } from '../trouble.ts';
import { inSetupWords } from './in-setup-words.ts';

const link: SetupStep = { make: 'link', from: 'loss', to: 'deal' };

it('says where setup stopped and how to go on, and keeps code, person and waiting time', () => {
  const trouble = new Trouble('locked', 'user', 'HubSpot has locked it.', 60_000);
  expect(inSetupWords(trouble, [link])).toMatchObject({
    code: 'locked',
    who: 'user',
    retryAfterMs: 60_000,
    message:
      'Setup stopped at the association loss – deal. HubSpot has locked it. What was made stands; run setup again to go on.',
  });
  expect(inSetupWords(trouble, [])).toMatchObject({
    message: expect.stringContaining('while reading what is there'),
  });
});

it('names the edition where scopes of custom objects are missing', () => {
  const missing = new Trouble('missing_scopes', 'administrator', 'It lacks: crm.schemas.custom.write.');
  expect(inSetupWords(missing, [link])).toMatchObject({ message: expect.stringContaining('Enterprise') });
  const other = new Trouble('missing_scopes', 'administrator', 'It lacks: crm.schemas.companies.write.');
  expect(inSetupWords(other, [link])).toMatchObject({ message: expect.not.stringContaining('Enterprise') });
});

it('leaves a fault of the program as it is', () => {
  const fault = new TypeError('x is undefined');
  expect(inSetupWords(fault, [link])).toBe(fault);
});
