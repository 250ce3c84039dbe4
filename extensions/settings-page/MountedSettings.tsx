import { useExtensionContext } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { ask } from '../functions.ts';
import { pause } from '../worker-means.ts';
import { SettingsView } from './SettingsView.tsx';

/** The settings page as HubSpot shows it. */
export function MountedSettings(): ReactNode {
  const { portal, user } = useExtensionContext<'settings'>();
  const who = `${user.firstName} ${user.lastName}`.trim() || user.email;
  return <SettingsView ask={ask} pause={pause} portalId={portal.id} who={who} />;
}
