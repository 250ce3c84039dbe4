import { describe, expect, it } from 'vitest';
import { runCli } from './cli.ts';

async function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
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

describe('the command line', () => {
  it.each([
    [['sweep', '--month', '2024-13'], '2024-11'],
    [['numbers', '--month', 'November'], '2024-11'],
    [['setup', '--full'], '--full'],
    [['dial'], 'dial'],
    [[], 'Usage'],
  ])('answers wrong use %j with exit 2 and what would be right', async (args, told) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(told);
  });

  it('asks for the token before it does anything', async () => {
    const { code, err } = await run(['setup']);
    expect(code).toBe(2);
    expect(err).toContain('HUBSPOT_ACCESS_TOKEN');
  });

  it('tells programs in JSON why it did nothing', async () => {
    const { out } = await run(['sweep', '--json'], {
      HUBSPOT_ACCESS_TOKEN: 'x',
      HUBSPOT_API_BASE: 'http://example.com',
    });
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'insecure_api_base', who: 'operator' } });
  });

  it('shows help on standard output', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/setup[\s\S]*sweep[\s\S]*numbers/);
  });
});
