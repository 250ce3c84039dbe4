import type { Connection } from './connection.ts';
import { writeInHalves } from './halves.ts';
import { isUnknownProperty, Refused } from './refused.ts';
import type { HubspotRequest } from './request.ts';
import { BatchAnswer, type ErrorBody, understand, type WireRecord } from './wire.ts';

/** What became of the inputs of a batch write. */
export interface BatchResult<Input> {
  readonly records: readonly WireRecord[];
  readonly refused: readonly RefusedInput<Input>[];
}

export interface RefusedInput<Input> {
  readonly input: Input;
  readonly status: number;
  readonly error: ErrorBody;
}

/** How one kind of batch is written. */
export interface BatchForm<Input> {
  readonly request: (inputs: readonly Input[]) => HubspotRequest;
  /** What an input is told apart by, an id or a key, and where a record of the answer bears it. */
  readonly nameOf: (input: Input) => string;
  readonly nameIn: (record: WireRecord) => string | null | undefined;
  /** May a refused batch be tried in halves, to find the input it is about? */
  readonly mayHalve: (refused: Refused) => boolean;
  readonly what: string;
}

/** Writes a batch and sorts out item by item what became of it; HubSpot answers 207 for a batch partly done. */
export async function writeBatch<Input>(
  connection: Connection,
  inputs: readonly Input[],
  form: BatchForm<Input>,
): Promise<BatchResult<Input>> {
  const parts = await writeInHalves<Input, BatchResult<Input>>(inputs, {
    async write(some) {
      const { status, body } = await connection.send(form.request(some));
      const { results, errors = [] } = understand(BatchAnswer, body, form.what);
      return { records: results, refused: refusedOf(some, { results, errors, status }, form) };
    },
    refuse: (some, { status, error }) => ({
      records: [],
      refused: some.map((input) => ({ input, status, error })),
    }),
    isAboutAll: (refused) => !form.mayHalve(refused),
  });
  return {
    records: parts.flatMap(({ records }) => records),
    refused: parts.flatMap(({ refused }) => refused),
  };
}

/** The refused inputs of a 207; an error that names none of them is about those that the answer leaves out. */
function refusedOf<Input>(
  inputs: readonly Input[],
  answer: {
    readonly results: readonly WireRecord[];
    readonly errors: readonly ErrorBody[];
    readonly status: number;
  },
  { nameOf, nameIn }: BatchForm<Input>,
): RefusedInput<Input>[] {
  const { results, errors, status } = answer;
  if (errors.length === 0) return [];
  const general = errors.find(isUnknownProperty);
  if (general) throw new Refused(400, general);
  const answered = new Set(results.map(nameIn));
  const nameless = errors.find((error) => !inputs.some((input) => isAbout(error, nameOf(input))));
  return inputs.flatMap((input) => {
    const own = errors.find((error) => isAbout(error, nameOf(input)));
    const error = own ?? (answered.has(nameOf(input)) ? undefined : nameless);
    return error ? [{ input, status, error }] : [];
  });
}

/** An error names its inputs in its context: `{"ids": ["17"]}` or `{"objectWriteTraceId": ["deal-17"]}`. */
function isAbout({ context }: ErrorBody, name: string): boolean {
  return Object.values(context ?? {})
    .flat()
    .includes(name);
}
