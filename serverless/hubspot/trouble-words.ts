import { Trouble, type Who } from '../trouble.ts';

/** What a refusal by HubSpot is called and what to do about it. */
export interface Words {
  readonly code: string;
  readonly who: Who;
  readonly sentence: string;
}

/** HubSpot's own words behind ours, as far as they help a person or HubSpot's support. */
interface Told {
  readonly message: string | undefined;
  readonly correlationId: string | undefined;
}

function quote({ message, correlationId }: Told): string {
  const said = message ? ` HubSpot says: “${message.slice(0, 300)}”` : '';
  return correlationId ? `${said} (correlation id ${correlationId})` : said;
}

export function dailyLimit(): Trouble {
  return new Trouble(
    'daily_limit',
    'administrator',
    'The HubSpot account has used up its requests for today. Go on tomorrow: what was written stands and nothing is done twice. If it happens often, look up in HubSpot which app uses so many.',
  );
}

export function busy(retryAfterMs: number): Trouble {
  return new Trouble(
    'busy',
    'user',
    'HubSpot is busy with other apps of this account and took no more requests. Try again in a minute.',
    retryAfterMs,
  );
}

export function locked(retryAfterMs: number): Trouble {
  return new Trouble(
    'locked',
    'user',
    'HubSpot has locked these records because something else is changing them. Try again in a minute.',
    retryAfterMs,
  );
}

export function moving(retryAfterMs: number): Trouble {
  return new Trouble(
    'account_moving',
    'administrator',
    'HubSpot is moving this account to another data centre and answers nothing meanwhile. Try again later.',
    retryAfterMs,
  );
}

/** `unknown`: was it a create of which nobody knows whether it was carried out? */
export function noAnswer(unknown: boolean, retryAfterMs: number): Trouble {
  const again = unknown
    ? 'It is not known whether the last step was carried out. Start again: what exists already is found first.'
    : 'Try again in a few minutes: what was written stands and nothing is done twice.';
  return new Trouble('no_answer', 'user', `HubSpot did not answer, or not in full. ${again}`, retryAfterMs);
}

export function unexpectedAnswer(what: string, detail: string): Trouble {
  return new Trouble(
    'unexpected_answer',
    'us',
    `HubSpot answered ${what} in a form this version does not know (${detail}). What was written so far stands. Please report it.`,
  );
}

export function notSetUp(missing: string): Trouble {
  return new Trouble(
    'not_set_up',
    'operator',
    `The account lacks ${missing}. Run setup; it makes what is missing and touches nothing else.`,
  );
}

export function badToken(told: Told): Words {
  return {
    code: 'bad_token',
    who: 'administrator',
    sentence: `HubSpot does not accept the access token. Copy a valid one from the app's page in HubSpot, or install the app again.${quote(told)}`,
  };
}

export function missingScopes(scopes: readonly string[], told: Told): Words {
  const named =
    scopes.length > 0 ? `lacks these scopes: ${scopes.join(', ')}` : 'lacks a scope or a permission';
  return {
    code: 'missing_scopes',
    who: 'administrator',
    sentence: `The installed app ${named}. Scopes are fixed when an app is installed: run \`hs project install-app --force\`.${quote(told)}`,
  };
}

export function notFound(told: Told): Words {
  return {
    code: 'not_found',
    who: 'operator',
    sentence: `HubSpot knows no such record or object. It may have been deleted; if the app was never set up here, run setup.${quote(told)}`,
  };
}

export function conflict(told: Told): Words {
  return {
    code: 'conflict',
    who: 'operator',
    sentence: `Something of that name or key exists already. Look at it in HubSpot and start again.${quote(told)}`,
  };
}

export function accountLimit(told: Told): Words {
  return {
    code: 'account_limit',
    who: 'administrator',
    sentence: `The account is at a limit of its HubSpot plan. Free some room or raise the limit, then start again.${quote(told)}`,
  };
}

export function unknownProperty(told: Told): Words {
  return {
    code: 'not_set_up',
    who: 'operator',
    sentence: `A property of the loss review is missing in this account. Run setup; it makes what is missing and touches nothing else.${quote(told)}`,
  };
}

export function refusedByHubspot(told: Told): Words {
  return {
    code: 'refused',
    who: 'us',
    sentence: `HubSpot refused what we asked. Repeating it will not help; please report it.${quote(told)}`,
  };
}
