import { runCli } from '@loss-review/serverless/cli';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { spawnSync } from 'node:child_process';
import { fuzz } from './fuzz.ts';
import { oddText } from './odd-values.ts';

async function run(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    watched: false,
  };
  const clock = { now: () => 0, sleep: () => Promise.resolve() };
  const code = await runCli(args, { environment, terminal, clock });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const words = [
  ...[
    'setup',
    'sweep',
    'numbers',
    'assign',
    'issues',
    'repair',
    'import',
    'close',
    '--write',
    '--add-reasons',
    '--skip-wrong',
    '--month',
    '--month=',
    '--full',
    '--dry-run',
    '--json',
    '--help',
    '--',
  ],
  ...['help', '--version', '-', '--no-json', '--json=1', '--__proto__', '2024-06', '2024-13', '9999-12'],
];
const argument = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: oddText },
);
const missing = { HUBSPOT_ACCESS_TOKEN: ' ' };

test('any arguments end in help or in words of what is wrong, and nothing is asked of HubSpot', async () => {
  const asked = vi.fn();
  vi.stubGlobal('fetch', asked);
  await fuzz(fc.array(argument, { maxLength: 6 }), async (args) => {
    const { code, out, err } = await run(args, missing);
    expect([0, 2]).toContain(code);
    expect((code === 0 ? out : err).trim()).not.toBe('');
    if (code === 2 && args.includes('--json') && out !== '') {
      expect(JSON.parse(out)).toMatchObject({ error: { code: 'no_token', who: 'operator' } });
    }
  });
  expect(asked).not.toHaveBeenCalled();
});

test('no environment lets a token travel where it should not', async () => {
  const asked = vi.fn();
  vi.stubGlobal('fetch', asked);
  const base = fc.oneof(
    oddText,
    fc.constantFrom(
      'http://example.com',
      'ftp://127.0.0.1',
      'https://u:p@example.com',
      'https://example.com?q',
    ),
    fc.webUrl({ validSchemes: ['http'] }),
  );
  const environment = fc.record({ HUBSPOT_ACCESS_TOKEN: oddText, HUBSPOT_API_BASE: base });
  const wrong = environment.filter(({ HUBSPOT_API_BASE }) => HUBSPOT_API_BASE.trim() !== '');
  await fuzz(wrong, async (given) => {
    const { code, err } = await run(['sweep'], given);
    expect(code).toBe(2);
    expect(err.trim()).not.toBe('');
  });
  expect(asked).not.toHaveBeenCalled();
});

test.each([
  ['a month that is none', ['sweep', '--month', '2024-13'], 2],
  ['a word nobody knows', ['dial\u202e'], 2],
  ['a very long one', ['x'.repeat(100_000)], 2],
  ['no token', ['numbers', '--json'], 2],
])('as a process, %s ends with its exit code and no stack', (_, args, exit) => {
  const { status, stderr } = spawnSync('node', ['serverless/bin.js', ...args], {
    ...{ encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' } },
  });
  expect([status, /\n\s+at /.test(stderr)]).toEqual([exit, false]);
});
