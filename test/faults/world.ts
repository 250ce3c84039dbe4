import type { Clock } from '@loss-review/domain/time/clock';
import { type Hubspot, openHubspot } from '@loss-review/serverless/hubspot/open';
import { createPortal, type Portal } from '../portal/portal.ts';
import { kindOf } from '../portal/request-log.ts';
import { allScopes } from '../portal/scopes.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { mountPortal } from '../support/mount-portal.ts';
import { content, currency, timeZone } from './content.ts';
import type { Asking, Turns, Who } from './turns.ts';

export const portalId = 24_680_135;

/** What may differ from account to account and from day to day. */
export interface Conditions {
  /** How long HubSpot's search does not see a write. */
  readonly indexLagMs: number;
  /** Does the account take unique properties on tasks? */
  readonly uniqueTaskKeys: boolean;
}

type Ports = Hubspot & { readonly clock: Clock };

/** A portal with this process's fetch leading to it, and processes that work on it. */
export interface World {
  readonly portal: Portal;
  readonly clock: Clock;
  /** A new process on a command line. */
  command(who: Who): Ports;
  /** A new process of one of HubSpot's functions, with as much time as it has. */
  call(who: Who): Ports & { readonly deadlineAt: number };
  /** From now on requests go one by one in the order of these turns. */
  inTurns(turns: Turns): void;
  close(): void;
}

const tokens: Readonly<Record<Who, string>> = { first: 'pat-first', second: 'pat-second' };

/** A portal on 20 June 2024, before anything was written. */
export function newPortal({ uniqueTaskKeys }: Pick<Conditions, 'uniqueTaskKeys'>): Portal {
  const portal = createPortal({
    clock: createVirtualClock(Date.UTC(2024, 5, 20, 10)),
    portalId,
    timeZone,
    currency,
    tokens: { [tokens.first]: allScopes, [tokens.second]: allScopes },
    refuseUniqueTaskProperties: !uniqueTaskKeys,
  });
  portal.load(content);
  return portal;
}

/** The world around a portal. */
export function openWorld(portal: Portal): World {
  const { clock } = portal;
  let turns: Turns | undefined;

  const mounted = mountPortal({
    fetch(request) {
      const send = () => portal.fetch(request);
      return turns ? turns.pass(askingOf(request), send) : send();
    },
  });
  const open = (who: Who, settings: { deadline?: number; concurrency?: number; share?: number }): Ports => ({
    ...openHubspot({ accessToken: tokens[who], clock, ...settings }),
    clock,
  });
  return {
    portal,
    clock,
    command: (who) => open(who, { share: 0.9 }),
    call(who) {
      const deadline = clock.now() + 8_500;
      return { ...open(who, { deadline, concurrency: 12 }), deadlineAt: clock.now() + 6_000 };
    },
    inTurns(given) {
      turns = given;
    },
    close: () => mounted.close(),
  };
}

function askingOf({ headers, method, url }: Request): Asking {
  const who = headers.get('authorization') === `Bearer ${tokens.second}` ? 'second' : 'first';
  const { pathname } = new URL(url);
  return { who, writes: kindOf(method, pathname) === 'write', path: pathname };
}
