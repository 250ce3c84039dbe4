import { WrongUse } from './wrong-use.ts';

/** Which portal to work on, and the token that opens it. */
export interface PortalAddress {
  readonly accessToken: string;
  readonly basePath?: string;
}

/** Reads HUBSPOT_ACCESS_TOKEN (required) and HUBSPOT_API_BASE (default: HubSpot itself); throws `WrongUse`. */
export function readPortalAddress(environment: Readonly<Record<string, string | undefined>>): PortalAddress {
  const accessToken = environment['HUBSPOT_ACCESS_TOKEN']?.trim() ?? '';
  if (accessToken === '') {
    throw new WrongUse(
      'no_token',
      'Set HUBSPOT_ACCESS_TOKEN to the access token of the installed app (HubSpot: Development → Projects → the app → Auth).',
    );
  }
  // An HTTP header takes no blanks, line ends or letters beyond ASCII; a token with one was copied badly.
  if (!/^[\x21-\x7e]+$/.test(accessToken)) {
    throw new WrongUse('bad_token', 'HUBSPOT_ACCESS_TOKEN holds characters no token has: copy it again.');
  }
  const base = environment['HUBSPOT_API_BASE']?.trim() ?? '';
  return base === '' ? { accessToken } : { accessToken, basePath: readBase(base) };
}

/** The address without a slash at its end. A token never travels unencrypted, except to this machine itself. */
function readBase(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new WrongUse(
      'bad_api_base',
      'HUBSPOT_API_BASE has to be an address such as https://api.hubapi.com.',
    );
  }
  if (url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new WrongUse('bad_api_base', 'HUBSPOT_API_BASE takes no user name, query or fragment.');
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new WrongUse(
      'insecure_api_base',
      'HUBSPOT_API_BASE has to be https: plain http would show the access token to everyone on the way. Only this machine (127.0.0.1, localhost) may be http.',
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
