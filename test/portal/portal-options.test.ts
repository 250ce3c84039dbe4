import { describe, expect, it } from 'vitest';
import { parsePortalOptions } from './portal-options.ts';

const parse = (line: string) => parsePortalOptions(line.split(' ').filter((part) => part !== ''));

describe('the options of the portal command', () => {
  it('are an empty account on port 4310 at the real time when none are given', () => {
    expect(parse('')).toEqual({ port: 4310, source: { kind: 'empty' }, asOf: null });
  });

  it('name port, source and day', () => {
    expect(parse('--port 8080 --data exports --as-of 2024-12-01')).toEqual({
      port: 8080,
      source: { kind: 'data', folder: 'exports' },
      asOf: '2024-12-01',
    });
    expect(parse('--seed 42').source).toEqual({ kind: 'seed', seed: 42 });
    expect(parse('--empty').source).toEqual({ kind: 'empty' });
  });

  it.each([
    ['--port high', '--port'],
    ['--port 70000', '--port'],
    ['--seed 1.5', '--seed'],
    ['--as-of 2024-13-01', '--as-of'],
    ['--as-of 2023-02-29', '--as-of'],
    ['--as-of today', '--as-of'],
    ['--data a --seed 1', 'cannot be used with'],
    ['--empty --data a', 'cannot be used with'],
    ['--colour', 'unknown option'],
    ['exports', 'too many arguments'],
    ['--data', 'argument missing'],
  ])('%s is refused in one line, with exit code 2', (line, words) => {
    const attempt = () => parse(line);
    expect(attempt).toThrow(words);
    expect(attempt).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.not.stringContaining('\n') }),
    );
  });

  it('explains itself with exit code 0', () => {
    expect(() => parse('--help')).toThrow(expect.objectContaining({ exitCode: 0 }));
    expect(() => parse('--help')).toThrow('--as-of <day>');
  });
});
