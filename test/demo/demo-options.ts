import { parseArgs } from 'node:util';

/** What `npm run demo --` takes. */
export interface DemoOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** The same seed, the same company. */
  readonly seed: number;
  /** The day the portal's clock starts on, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Reads the arguments after the program's name; throws Node's error for an argument that is not known. */
export function parseDemoOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4700' },
      seed: { type: 'string', default: '7' },
      // A Wednesday early in a month: the last month is closed, and the calls are due in the days to come.
      'as-of': { type: 'string', default: '2026-11-04' },
    },
  });
  return { port: Number(values.port), seed: Number(values.seed), asOf: values['as-of'] };
}
