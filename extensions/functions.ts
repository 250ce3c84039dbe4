import { readAnswer, type Answer } from '@loss-review/domain/answer/answer';
import { hubspot } from '@hubspot/ui-extensions';
import type * as z from 'zod/mini';
import { patientAsk } from './patient-ask.ts';
import { pause } from './worker-means.ts';

/** What can be handed to a function. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/**
 * The port to our functions. Views take it as a prop: `hubspot.serverless` exists in HubSpot's worker only, and HubSpot's
 * createRenderer does not play it.
 */
export type Ask = <T>(
  uid: string,
  parameters: Readonly<Record<string, Json>>,
  Value: z.ZodMiniType<T>,
) => Promise<Answer<T>>;

const askOnce: Ask = async (uid, parameters, Value) => {
  try {
    return readAnswer(Value, await hubspot.serverless<unknown>(uid, { parameters: { ...parameters } }));
  } catch {
    return {
      ok: false,
      code: 'function_failed',
      sentence: 'HubSpot could not run this. Try again in a minute; nothing is lost.',
      who: 'user',
      retryAfterMs: 60_000,
    };
  }
};

/** Calls a function, again while HubSpot is busy; one that fails without an answer of ours becomes a failure to show. */
export const ask: Ask = patientAsk(askOnce, pause);
