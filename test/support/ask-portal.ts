import type { Clock } from '@loss-review/domain/time/clock';
import { createPortal, type Portal, type PortalOptions } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';

/** An answer of the portal, its JSON body read; null where it has none. */
interface Asked {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface AskedPortal {
  readonly portal: Portal;
  readonly clock: Clock;
  ask(method: string, path: string, body?: unknown): Promise<Asked>;
  /** Creates one record and gives its id; throws when the portal refuses it. */
  make(type: string, properties: Readonly<Record<string, unknown>>): Promise<string>;
}

/** Monday, 2 December 2024, 08:00 UTC. */
export const testStart = Date.UTC(2024, 11, 2, 8);

/** A fresh portal on a virtual clock, with the token `pat-local` and no rate limit in the way. */
export function openAskedPortal(options: Partial<PortalOptions> = {}): AskedPortal {
  const clock = createVirtualClock(testStart);
  const limits = { tenSecondly: 100_000, searchPerSecond: 1000, daily: 1_000_000 };
  const portal = createPortal({ clock, limits, ...options });
  const ask = async (method: string, path: string, body?: unknown): Promise<Asked> => {
    const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const headers = { authorization: 'Bearer pat-local', 'content-type': 'application/json' };
    const answer = await portal.fetch(
      new Request(`https://api.hubapi.com${path}`, { method, headers, ...init }),
    );
    const text = await answer.text();
    const json: unknown = text === '' ? null : JSON.parse(text);
    return { status: answer.status, body: json, headers: answer.headers };
  };
  return {
    portal,
    clock,
    ask,
    async make(type, properties) {
      const { status, body } = await ask('POST', `/crm/objects/2026-09/${type}`, { properties });
      if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
      return textAt(body, 'id');
    },
  };
}

/** What stands at a path inside JSON; undefined where nothing does. */
export function valueAt(json: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && key in at
        ? new Map(Object.entries(at)).get(String(key))
        : undefined,
    json,
  );
}

/** The text at a path inside JSON; throws when there is none. */
export function textAt(json: unknown, ...path: readonly (string | number)[]): string {
  const value = valueAt(json, ...path);
  if (typeof value !== 'string') throw new Error(`No text at ${path.join('.')} in ${JSON.stringify(json)}.`);
  return value;
}

/** The list at a path inside JSON; throws when there is none. */
export function listAt(json: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const value = valueAt(json, ...path);
  if (!Array.isArray(value)) throw new Error(`No list at ${path.join('.')} in ${JSON.stringify(json)}.`);
  return value;
}
