// HubSpot runs screens in a web worker, which has these; our worlds know neither DOM nor Node.
declare function setTimeout(run: () => void, ms: number): number;
declare const crypto: { randomUUID(): string };

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

/** A new UUID: names an opened form, so that saving it twice saves once. */
export function newUuid(): string {
  return crypto.randomUUID();
}

/** Today in a time zone by its IANA name, `YYYY-MM-DD`, by the clock of whoever looks. */
export function todayIn(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date());
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return [part('year').padStart(4, '0'), part('month'), part('day')].join('-');
}
