import fc from 'fast-check';

const given = (name: string): number | undefined => {
  const text = process.env[name];
  return text === undefined || text === '' ? undefined : Number(text);
};

/** Inputs a border is tried with; FUZZ_RUNS asks for more. */
const runs = given('FUZZ_RUNS') ?? 1_000;

/** The same inputs on every machine; FUZZ_SEED asks for others. */
const seed = given('FUZZ_SEED') ?? 20_241_101;

/**
 * Tries a border with many inputs. A failure prints seed and path, which FUZZ_SEED and FUZZ_PATH play again alone, and
 * the smallest input that fails. `share` is for inputs that cost a dozen requests each.
 */
export async function fuzz<T>(
  inputs: fc.Arbitrary<T>,
  holds: (input: T) => Promise<void> | void,
  { share = 1 }: { readonly share?: number } = {},
): Promise<void> {
  const path = process.env['FUZZ_PATH'];
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => holds(input)),
    { seed, numRuns: Math.ceil(runs * share), ...(path ? { path } : {}) },
  );
}
