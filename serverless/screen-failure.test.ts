import { expect, test } from 'vitest';
import { notSetUp } from './hubspot/trouble-words.ts';
import { screenFailure } from './screen-failure.ts';
import { Trouble } from './trouble.ts';

test('on a screen, an account that is not set up is sent to the settings page', () => {
  const { sentence, who } = screenFailure(notSetUp('the object “loss”'));
  expect(sentence).toContain('The account lacks the object “loss”.');
  expect(sentence).toContain('settings page: Connected apps, Customer loss review, Settings.');
  expect(who).toBe('operator');
});

test('other trouble is told as it is, with the wait it asks for', () => {
  expect(screenFailure(new Trouble('locked', 'user', 'Try again.', 2_000))).toEqual({
    ok: false,
    code: 'locked',
    sentence: 'Try again.',
    who: 'user',
    retryAfterMs: 2_000,
  });
});
