import { createRemoteRoot } from '@remote-ui/core';
import * as RemoteUI from '@remote-ui/react';
import { createEndpoint, retain } from '@remote-ui/rpc';
import * as React from 'react';
import { shiftClock } from '../shift-clock.ts';
import type { Extension, Page, PageLocation, Properties, Start } from './wire.ts';

// Stands in for HubSpot's extension worker: no DOM, HubSpot's globals, the real built bundle.
declare const importScripts: (url: string) => void;

const endpoint = createEndpoint<Page>(
  {
    postMessage: (message, transfer = []) => globalThis.postMessage(message, { transfer }),
    addEventListener: (type, listener) => globalThis.addEventListener(type, listener),
    removeEventListener: (type, listener) => globalThis.removeEventListener(type, listener),
  },
  { callable: ['serverless', 'properties', 'search', 'associations'] },
);
const page = endpoint.call;

/** HubSpot's hooks read nothing of an answer but its json: {data} or {error}. */
const answered = (body: unknown): { json: () => Promise<unknown> } => ({ json: async () => body });
const notPlayed = (what: string) => (): never => {
  throw new Error(`This host does not play ${what}.`);
};

// Page location is a store: HubSpot's router calls useAppPageLocation as a hook and renders again when it moves.
let location: PageLocation = { path: '/', params: {} };
const watchers = new Set<() => void>();
const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

let extend: ((api: unknown) => React.ReactNode) | undefined;
let api: Pick<Start, 'context' | 'actions'> = { context: {}, actions: {} };

Object.assign(globalThis, {
  // Without it `hubspot.extend` in the bundle does nothing.
  __HUBSPOT_EXTENSION_WORKER__: true,
  // The bundle's externals are these two globals.
  React,
  RemoteUI,
  logger: console,
  extend_V2: (render: typeof extend) => {
    extend = render;
  },
  serverless: async (uid: string, options?: unknown) => {
    const told = await page.serverless(uid, options);
    if ('error' in told) throw new Error(told.error);
    return told.data;
  },
  hsFetch: notPlayed('hubspot.fetch'),
  hsWorkerAPI: {
    useExtensionApi: () => api,
    useExtensionContext: () => api.context,
    useExtensionActions: () => api.actions,
    useAppPageLocation: () => React.useSyncExternalStore(watch, () => location),
    fetchCrmProperties: async (names: string[], onChange: (properties: Properties) => void) =>
      answered(await page.properties(names, onChange)),
    fetchCrmSearch: async (request: Parameters<Page['search']>[0]) => answered(await page.search(request)),
    fetchAssociations: async (request: Parameters<Page['associations']>[0]) =>
      answered(await page.associations(request)),
    formatCrmProperties: notPlayed('formatCrmProperties'),
    fetchHubSpotApi: notPlayed('fetchHubSpotApi'),
  },
});

const offered: Extension = {
  async render(channel, start) {
    // rpc frees functions after the call that carried them, unless they are retained.
    retain(channel);
    retain(start.actions);
    shiftClock(start.clockOffsetMs);
    api = { context: start.context, actions: start.actions };
    location = start.location;
    importScripts(start.bundleUrl);
    if (!extend) throw new Error('The bundle did not call hubspot.extend.');
    const root = createRemoteRoot(channel);
    RemoteUI.createRoot(root).render(<>{extend(api)}</>);
    await root.mount();
  },
  async moveTo(next) {
    location = next;
    for (const watcher of watchers) watcher();
  },
};
endpoint.expose(offered);
