import type { ReactNode } from 'react';
import type { Account, Surface } from './account.ts';
import { Extension } from './extension.tsx';
import { ListScreen } from './list/list-screen.tsx';
import { RecordScreen } from './record/record-screen.tsx';
import { Frame } from './shell.tsx';
import { TasksScreen } from './tasks/tasks-screen.tsx';

/** Where in the navigation a record of this type belongs. */
const areas: Readonly<Record<string, string>> = { '0-2': 'Companies', '0-27': 'Tasks' };

/** The screen at an address of HubSpot's app. */
export function screenAt(pathname: string, account: Account): ReactNode {
  const [area, , second, type, id] = pathname.split('/').filter((part) => part !== '');
  if (area === 'contacts' && second === 'record' && type !== undefined && id !== undefined) {
    return (
      <Frame account={account} at={areas[type] ?? ''}>
        <RecordScreen account={account} record={{ typeId: type, id }} />
      </Frame>
    );
  }
  if (area === 'tasks') {
    return (
      <Frame account={account} at="Tasks">
        <TasksScreen account={account} />
      </Frame>
    );
  }
  const kind = area === 'app' ? second : undefined;
  const surface = account.surfaces.find((one) => one.kind === kind);
  if (surface) {
    return (
      <Frame account={account} at={kind === 'page' ? 'Loss review' : 'Settings'}>
        <AppScreen account={account} surface={surface} />
      </Frame>
    );
  }
  return (
    <Frame account={account} at="Companies">
      <ListScreen account={account} />
    </Frame>
  );
}

function AppScreen({
  account,
  surface,
}: {
  readonly account: Account;
  readonly surface: Surface;
}): ReactNode {
  return (
    <div className={`app-screen ${surface.kind}`}>
      {surface.kind === 'settings' && (
        <header className="app-header">
          <p className="eyebrow">Connected apps</p>
          <h1 className="page-title">Customer loss review</h1>
        </header>
      )}
      <Extension account={account} surface={surface} />
    </div>
  );
}
