import { useExtensionContext } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { ask } from '../functions.ts';
import { pause } from '../worker-means.ts';
import { ImportPage } from './ImportPage.tsx';
import { userName } from '../user-name.ts';

/** The import where HubSpot shows it. */
export function MountedImport(): ReactElement {
  const { portal, user } = useExtensionContext<'pages'>();
  return (
    <ImportPage ask={ask} pause={pause} portalId={portal.id} who={userName(user)} locale={user.locale} />
  );
}
