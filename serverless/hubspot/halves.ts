import { isUnknownProperty, Refused } from './refused.ts';

/** So many inputs refused one by one are no bad inputs any more: something is wrong with all of them. */
const REFUSALS_BORNE = 20;

export interface HalvesForm<Input, Result> {
  write(inputs: readonly Input[]): Promise<Result>;
  /** What stands for inputs that HubSpot refused. */
  refuse(inputs: readonly Input[], refused: Refused): Result;
  /** Is the refusal known to be about all inputs, so that halving is no use? */
  isAboutAll?(refused: Refused): boolean;
}

/**
 * Writes a batch. For some faults of one input HubSpot refuses the whole batch with a 4xx; then the halves are tried in
 * turn until the input stands alone. Trouble that is about no single input (token, scopes, a property the account
 * lacks, or simply too many refusals) is thrown.
 */
export async function writeInHalves<Input, Result>(
  inputs: readonly Input[],
  form: HalvesForm<Input, Result>,
): Promise<Result[]> {
  let refusals = 0;

  async function attempt(some: readonly Input[]): Promise<Result[]> {
    try {
      return [await form.write(some)];
    } catch (trouble) {
      if (!(trouble instanceof Refused) || !isAboutAnInput(trouble)) throw trouble;
      if (form.isAboutAll?.(trouble)) return [form.refuse(some, trouble)];
      if (some.length <= 1) {
        refusals += 1;
        if (refusals > REFUSALS_BORNE) throw trouble;
        return [form.refuse(some, trouble)];
      }
    }
    const middle = Math.ceil(some.length / 2);
    const one = await attempt(some.slice(0, middle));
    return [...one, ...(await attempt(some.slice(middle)))];
  }

  return attempt(inputs);
}

function isAboutAnInput({ status, error }: Refused): boolean {
  return (status === 400 || status === 404 || status === 409) && !isUnknownProperty(error);
}
