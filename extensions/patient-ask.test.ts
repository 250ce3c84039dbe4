import type { Answer } from '@loss-review/domain/answer/answer';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { patientAsk } from './patient-ask.ts';
import type { Ask } from './functions.ts';

const busy = {
  ok: false,
  code: 'busy',
  sentence: 'HubSpot is busy.',
  who: 'user',
  retryAfterMs: 2_000,
} as const;
const done = { ok: true, value: 'saved' } as const;

function asking(...answers: readonly Answer<string>[]) {
  const asked: unknown[] = [];
  const pauses: number[] = [];
  const ask: Ask = async (uid, parameters, Value) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? busy;
    asked.push([uid, parameters]);
    return answer.ok ? { ok: true, value: z.parse(Value, answer.value) } : answer;
  };
  const patient = patientAsk(ask, async (ms) => void pauses.push(ms));
  return { asked, pauses, save: () => patient('save-call', { id: 'form-1' }, z.string()) };
}

test('what HubSpot was too busy for is asked again as the same, when the function said', async () => {
  const { asked, pauses, save } = asking({ ...busy, retryAfterMs: 10_000 }, busy, done);
  expect(await save()).toEqual(done);
  expect(pauses).toEqual([10_000, 2_000]);
  const same = ['save-call', { id: 'form-1' }];
  expect(asked).toEqual([same, same, same]);
});

test('a HubSpot that stays busy is told of after four times', async () => {
  const { asked, save } = asking(busy);
  expect(await save()).toEqual(busy);
  expect(asked).toHaveLength(4);
});

test.each([
  { ...busy, code: 'function_failed', retryAfterMs: 60_000 },
  { ok: false, code: 'busy', sentence: 'Others are writing. Look again.', who: 'user' } as const,
])('any other trouble is told at once: $code, after $retryAfterMs ms', async (trouble) => {
  const { asked, save } = asking(trouble, done);
  expect(await save()).toEqual(trouble);
  expect(asked).toHaveLength(1);
});
