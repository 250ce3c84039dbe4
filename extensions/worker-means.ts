// HubSpot runs screens in a web worker, which has these; our worlds know neither DOM nor Node.
declare function setTimeout(run: () => void, ms: number): number;

/** Resolves after so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** A new id for a run: unlikely to meet another, and nothing more is asked of it. */
export function newId(): string {
  return Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 8).padEnd(6, '0')).join('-');
}
