import { describe, expect, it } from 'vitest';
import { Trouble } from '../trouble.ts';
import { reportFailure } from './report-failure.ts';
import { WrongUse } from './wrong-use.ts';

function report(error: unknown, json = false) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    watched: false,
  };
  return { code: reportFailure(error, terminal, { json, secret: 'pat-secret' }), out, err };
}

describe('a failure', () => {
  it('that somebody can mend is one sentence, exit 1', () => {
    expect(report(new Trouble('locked', 'user', 'Try again.'))).toEqual({
      code: 1,
      out: [],
      err: ['Try again.'],
    });
  });

  it('of an account that is not set up names the command that helps', () => {
    const { err } = report(new Trouble('not_set_up', 'operator', 'This account is not set up yet.'));
    expect(err).toEqual(['This account is not set up yet. The command is `npx loss-review setup`.']);
  });

  it('of use is exit 2', () => {
    expect(report(new WrongUse('no_token', 'Set it.')).code).toBe(2);
  });

  it('of the program is exit 70, with the error but without a stack', () => {
    const { code, err } = report(new TypeError('x is undefined'));
    expect(code).toBe(70);
    expect(err).toEqual([expect.stringContaining('TypeError: x is undefined')]);
    expect(err.join()).not.toContain('report-failure.test');
  });

  it('is one JSON object besides, where JSON was asked for', () => {
    const { out } = report(new Trouble('locked', 'user', 'Try again.'), true);
    expect(out.map((text): unknown => JSON.parse(text))).toEqual([
      { error: { code: 'locked', who: 'user', sentence: 'Try again.' } },
    ]);
  });

  it('never shows the access token', () => {
    const { out, err } = report(new Error('bad header: Bearer pat-secret'), true);
    expect([...out, ...err].join()).not.toContain('pat-secret');
  });
});
