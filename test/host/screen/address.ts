import type { HrefProp } from '@hubspot/ui-extensions';

const hubspotApp = /^https:\/\/app(-[a-z0-9]+)?\.hubspot\.com/;

/** Where a link of HubSpot's leads: pages of HubSpot's app stand on this host, others open in a new tab. */
export function addressOf(href: HrefProp): { readonly url: string; readonly external: boolean } {
  const { url, external } = typeof href === 'string' ? { url: href, external: undefined } : href;
  const here = url.replace(hubspotApp, '');
  const isOurs = here !== url || url.startsWith('/');
  return { url: here, external: external ?? !isOurs };
}
