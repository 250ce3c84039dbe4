import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { type Account, nameOf } from './account.ts';
import { classes } from './components/drawn.ts';

/** What HubSpot's frame does for what stands in it. */
interface Shell {
  readonly addAlert: (alert: { type?: string; title?: string; message: string }) => void;
  /** Reads the record's own parts of the screen again. */
  readonly refresh: () => void;
  /** Counts the readings. */
  readonly reading: number;
}

const ShellContext = createContext<Shell | null>(null);

/** The frame around the current screen. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('There is no frame around this screen.');
  return shell;
}

interface Alert {
  readonly id: number;
  readonly type: string;
  readonly title: string | undefined;
  readonly message: string;
}

/** HubSpot's frame: the dark navigation far left, the bar above, and messages that come and are closed. */
export function Frame(props: {
  readonly account: Account;
  readonly at: string;
  readonly children: ReactNode;
}): ReactNode {
  const { account, at, children } = props;
  const [alerts, setAlerts] = useState<readonly Alert[]>([]);
  const [reading, setReading] = useState(0);
  const addAlert = useCallback<Shell['addAlert']>(({ type = 'info', title, message }) => {
    setAlerts((held) => [...held, { id: (held.at(-1)?.id ?? 0) + 1, type, title, message }]);
  }, []);
  const refresh = useCallback(() => setReading((count) => count + 1), []);
  const close = (id: number): void => setAlerts((held) => held.filter((alert) => alert.id !== id));

  return (
    <ShellContext.Provider value={{ addAlert, refresh, reading }}>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <nav className="main-navigation" aria-label="Main">
        <span className="sprocket" aria-hidden="true" />
        {entriesOf(account).map(({ label, sign, href }) => (
          <a key={href} href={href} {...(label === at ? { 'aria-current': 'page' as const } : {})}>
            <span aria-hidden="true">{sign}</span>
            {label}
          </a>
        ))}
      </nav>
      <header className="top-bar">
        <span className="account">Account {account.portalId}</span>
        <span className="who">
          <span className="avatar" aria-hidden="true">
            {account.user.firstName.slice(0, 1)}
            {account.user.lastName.slice(0, 1)}
          </span>
          {nameOf(account.user)}
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <div className="alerts" role="status" aria-live="polite">
        {alerts.map(({ id, type, title, message }) => (
          <div key={id} className={classes('alert', 'floating', type)}>
            {title !== undefined && <strong>{title}</strong>}
            <div>{message}</div>
            <button type="button" className="close" aria-label="Dismiss" onClick={() => close(id)}>
              ×
            </button>
          </div>
        ))}
      </div>
    </ShellContext.Provider>
  );
}

interface Entry {
  readonly label: string;
  readonly sign: string;
  readonly href: string;
}

function entriesOf({ portalId, surfaces }: Account): readonly Entry[] {
  const has = (kind: string): boolean => surfaces.some((surface) => surface.kind === kind);
  return [
    { label: 'Companies', sign: '▤', href: `/contacts/${portalId}/objects/0-2` },
    { label: 'Tasks', sign: '☑', href: `/tasks/${portalId}` },
    ...(has('page') ? [{ label: 'Loss review', sign: '◔', href: `/app/${portalId}/page` }] : []),
    ...(has('settings') ? [{ label: 'Settings', sign: '⚙', href: `/app/${portalId}/settings` }] : []),
  ];
}
