import { fold } from '../text/fold.ts';

/** A domain as HubSpot keeps it, of whatever people pasted: without scheme, path and leading `www.`. */
export function plainDomain(text: string): string {
  return fold(text)
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/^www\./, '');
}
