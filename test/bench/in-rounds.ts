/** Long enough for requests that are sent together to come together, on a busy machine too. */
const quietMs = 400;

/** What was asked since the beginning. */
export interface Asked {
  readonly requests: number;
  readonly rounds: number;
}

export interface InRounds {
  fetch(request: Request): Promise<Response>;
  asked(): Asked;
}

/**
 * Answers a portal's requests in rounds: holds what comes until nothing more has come for a while, then answers all of
 * it. What is asked only after an answer has come so falls into the next round.
 */
export function inRounds(portal: Pick<InRounds, 'fetch'>): InRounds {
  let requests = 0;
  let rounds = 0;
  let held: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  const release = (): void => {
    rounds += 1;
    const asked = held;
    held = [];
    for (const answer of asked) answer();
  };
  return {
    async fetch(request) {
      requests += 1;
      clearTimeout(timer);
      timer = setTimeout(release, quietMs);
      await new Promise<void>((resolve) => held.push(resolve));
      return portal.fetch(request);
    },
    asked: () => ({ requests, rounds }),
  };
}
