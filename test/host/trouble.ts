/** What may go wrong between a screen and its functions. */
type TroubleKind = 'none' | 'fails' | 'slow';

/** Trouble that stays switched on until it is switched off; being offline is the browser's. */
export interface Trouble {
  set(kind: TroubleKind): void;
  /** Waits where functions are slow; gives HubSpot's words where they fail. */
  next(): Promise<string | null>;
}

const slowMs = 5_000;

/** Starts without any trouble. */
export function createTrouble(): Trouble {
  let current: TroubleKind = 'none';
  return {
    set(kind) {
      current = kind;
    },
    async next() {
      if (current === 'slow') await new Promise((resolve) => setTimeout(resolve, slowMs));
      // What HubSpot tells a screen of a function that threw. Source: the executor's own answer.
      return current === 'fails'
        ? "There was a problem reaching the app's API. Contact the app developer for more information."
        : null;
    },
  };
}
