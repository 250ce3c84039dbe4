import type { Failure } from '@loss-review/domain/answer/answer';
import type { Trouble } from './trouble.ts';

/** Trouble as a screen tells it. Setup is not named by its command there, which people in HubSpot do not have. */
export function screenFailure({ code, message, who, retryAfterMs }: Trouble): Failure {
  return {
    ok: false,
    code,
    sentence: code === 'not_set_up' ? `${message} ${whereSetupRuns}` : message,
    who,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

const whereSetupRuns =
  'An operator runs setup on the app’s settings page: Connected apps, Customer loss review, Settings.';
