import type { ReactNode } from 'react';

/** A HubSpot component in the DOM. Written as a method, so that each may name HubSpot's own props for it. */
export type Drawn = { draw(props: object): ReactNode }['draw'];

let events = 0;

/** The event HubSpot hands to a callback; a DOM event cannot cross to the worker. */
export function plainEvent(type: string): { type: string; bubbles: boolean; timeStamp: number; id: string } {
  events += 1;
  return { type, bubbles: true, timeStamp: performance.now(), id: `event-${events}` };
}

/** HubSpot's long and short names of a size as the short one. */
export function shortSize(size: string | undefined, usual: string): string {
  const short: Readonly<Record<string, string>> = {
    'extra-small': 'xs',
    small: 'sm',
    medium: 'md',
    large: 'lg',
    'extra-large': 'xl',
    default: 'md',
  };
  return size === undefined ? usual : (short[size] ?? size);
}

/** Class names joined, those that do not apply left out. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
