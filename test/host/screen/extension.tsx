import { createRemoteReceiver, createController, RemoteRenderer } from '@remote-ui/react/host';
import { createEndpoint, fromWebWorker, retain } from '@remote-ui/rpc';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Account, Surface } from './account.ts';
import { componentOf } from './components/known.tsx';
import { closeOverlay } from './components/overlay.tsx';
import { type Navigate, Navigation } from './components/pages.tsx';
import { HeadingLevel } from './components/text.tsx';
import { createPage, type RecordRef } from './page-api.ts';
import { currentLocation, navigate as moveHash } from './page-location.ts';
import { useShell } from './shell.tsx';
import type { Extension as Offered } from './wire.ts';

export interface ExtensionProps {
  readonly account: Account;
  readonly surface: Surface;
  /** The record a card stands on. */
  readonly record?: RecordRef;
}

// Any name is answered, also one that nobody has drawn: it complains by itself.
const controller = { ...createController({}), get: (type: unknown) => componentOf(String(type)) };

/** One of the app's screens: its real bundle in a worker of its own, drawn here. */
export function Extension({ account, surface, record }: ExtensionProps): ReactNode {
  const { addAlert, refresh } = useShell();
  const receiver = useMemo(() => createRemoteReceiver(), []);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [mountedInMs, setMountedInMs] = useState<number | null>(null);
  const [opened, setOpened] = useState<string | null>(null);

  useEffect(() => {
    const worker = new Worker('/static/worker.js');
    worker.addEventListener('error', ({ message }) => setTrouble(message));
    const endpoint = createEndpoint<Offered>(fromWebWorker(worker), { callable: ['render', 'moveTo'] });
    const page = createPage(record);
    endpoint.expose(page.offered);
    const actions = {
      addAlert,
      closeOverlay,
      navigateToPage: moveHash,
      reloadPage: () => window.location.reload(),
      copyTextToClipboard: (text: string) => navigator.clipboard.writeText(text),
      openIframeModal: ({ uri }: { uri: string }, onClose?: () => void) => {
        if (onClose) retain(onClose);
        setOpened(uri);
      },
      refreshObjectProperties: async () => {
        await page.refresh();
        refresh();
      },
      fetchCrmObjectProperties: page.read,
    };
    const started = performance.now();
    const start = {
      bundleUrl: `${window.location.origin}/bundles/${surface.bundle}`,
      context: contextOf(account, surface, record),
      actions,
      location: currentLocation(),
      clockOffsetMs: account.clockOffsetMs,
    };
    endpoint.call.render(receiver.receive, start).then(
      () => setMountedInMs(Math.round(performance.now() - started)),
      (error: unknown) => setTrouble(String(error)),
    );
    const move = (): void => void endpoint.call.moveTo(currentLocation());
    window.addEventListener('hashchange', move);
    return () => {
      window.removeEventListener('hashchange', move);
      endpoint.terminate();
      worker.terminate();
    };
  }, []);

  return (
    <Navigation.Provider value={moveHash satisfies Navigate}>
      <div className="extension" data-mounted-in-ms={mountedInMs ?? undefined} data-surface={surface.uid}>
        {trouble !== null && (
          <p role="alert" className="unknown">
            This screen broke: {trouble}
          </p>
        )}
        <HeadingLevel.Provider value={record ? 'h3' : 'h2'}>
          <RemoteRenderer receiver={receiver} controller={controller} />
        </HeadingLevel.Provider>
        {opened !== null && (
          <p className="note">
            HubSpot would open <a href={opened}>{opened}</a> over this page.{' '}
            <button type="button" className="bare" onClick={() => setOpened(null)}>
              Close
            </button>
          </p>
        )}
      </div>
    </Navigation.Provider>
  );
}

/** What HubSpot's `useExtensionContext` answers here. */
function contextOf(account: Account, { location, name }: Surface, record: RecordRef | undefined): object {
  const { user, portalId, timeZone } = account;
  const { userId, email, firstName, lastName, teams } = user;
  return {
    location,
    portal: { id: portalId, timezone: timeZone },
    user: {
      id: userId,
      email,
      emails: [email],
      firstName,
      lastName,
      locale: localeOf(),
      language: localeOf().slice(0, 2),
      roles: [],
      permissions: [],
      teams: teams.map((team) => ({ id: Number(team.id), name: team.name, teammates: [] })),
    },
    extension: { appId: 1, appName: 'Customer loss review', cardTitle: name },
    ...(record ? { crm: { objectId: Number(record.id), objectTypeId: record.typeId } } : {}),
  };
}

/** `?locale=de-de` in the address, English without it. */
function localeOf(): string {
  return new URLSearchParams(window.location.search).get('locale') ?? 'en-us';
}
