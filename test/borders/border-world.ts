import { Failure } from '@loss-review/domain/answer/answer';
import { wallClock } from '@loss-review/serverless/wall-clock';
import { expect, vi } from 'vitest';
import * as z from 'zod';
import { type CardWorld, openCardWorld } from '../support/card-world.ts';

/** A function as HubSpot calls it. */
type Main = (context: { readonly parameters?: unknown }) => Promise<unknown>;

/** Makes something else of an answer of HubSpot's on its way to us. */
export type Tampering = (answer: Response) => Promise<Response> | Response;

/** What a function told: a value, or a failure with code, sentence and who can act. */
const Told = z.union([z.object({ ok: z.literal(true), value: z.unknown() }), Failure]);

/** A portal that is set up and swept, with the app's functions before it. */
export interface BorderWorld {
  readonly world: CardWorld;
  /** To be called before each test: functions live in the portal's time and hold its token. */
  enter(): void;
  /** Calls a function as the app with this token; any throw fails the test. */
  call(main: Main, parameters: unknown, token?: string): Promise<z.infer<typeof Told>>;
  /** The same, for what its answer tells; a failure fails the test. */
  value(main: Main, parameters: unknown): Promise<unknown>;
  /** Calls a function and holds it to the border's promise: no throw, a value or a coded failure, nothing written. */
  callWithoutWriting(main: Main, parameters: unknown, tampers?: Tampering): Promise<z.infer<typeof Told>>;
}

/** Asking for a token's own scopes is a POST, but writes nothing. */
const writes = ({ kind, path }: { readonly kind: string; readonly path: string }): boolean =>
  kind === 'write' && path !== '/oauth/v2/private-apps/get/access-token-info';

/** 1 July 2024 in Berlin: Alder is lost, Birch a customer, Cedar a possible loss, Dogwood never bought, Elm came back. */
export async function openBorder(options: Parameters<typeof openCardWorld>[0] = {}): Promise<BorderWorld> {
  const world = await openCardWorld(options);
  const { clock, portal } = world;
  // The portal stands under fetch from one test to the next, where its answers may be tampered with.
  world.close();
  let tampering: Tampering | undefined;
  const send = async (request: Request): Promise<Response> => {
    const answer = await portal.fetch(request);
    return tampering ? tampering(answer) : answer;
  };
  const call: BorderWorld['call'] = async (main, parameters, token = 'pat-local') => {
    vi.stubEnv('PRIVATE_APP_ACCESS_TOKEN', token);
    const before = portal.log.entries().length;
    // HubSpot hands an answer on as JSON.
    const told = Told.parse(JSON.parse(JSON.stringify(await main({ parameters }))));
    // The next call finds empty buckets, or all would end in "busy".
    if (portal.log.entries().length > before) await clock.sleep(10_000);
    return told;
  };
  return {
    world,
    call,
    async value(main, parameters) {
      const told = await call(main, parameters);
      if (!told.ok) throw new Error(told.sentence);
      return told.value;
    },
    enter() {
      vi.stubGlobal('fetch', (input: string | URL, init?: RequestInit) => send(new Request(input, init)));
      vi.spyOn(wallClock, 'now').mockImplementation(clock.now);
      vi.spyOn(wallClock, 'sleep').mockImplementation(clock.sleep);
    },
    async callWithoutWriting(main, parameters, tampers) {
      const before = portal.log.entries().length;
      tampering = tampers;
      const told = await call(main, parameters).finally(() => {
        tampering = undefined;
      });
      const sent = portal.log.entries().slice(before);
      expect(sent.filter(writes)).toEqual([]);
      if (!told.ok) {
        expect(told.sentence.length).toBeGreaterThan(20);
        // A month is told in words; days of a form stand as they were typed.
        expect(told.sentence).not.toMatch(/\b\d{4}-\d\d\b(?!-)/);
      }
      return told;
    },
  };
}
