import { useExtensionContext } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { ask } from '../functions.ts';
import { pause, todayIn } from '../worker-means.ts';
import { SettingsView } from './SettingsView.tsx';
import { userName } from '../user-name.ts';

/** The settings page as HubSpot shows it. */
export function MountedSettings(): ReactNode {
  const { portal, user } = useExtensionContext<'settings'>();
  const who = userName(user);
  const confirming = { who, today: () => todayIn(portal.timezone) };
  return <SettingsView ask={ask} pause={pause} portalId={portal.id} confirming={confirming} />;
}
