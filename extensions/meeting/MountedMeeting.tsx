import { useExtensionActions, useExtensionContext } from '@hubspot/ui-extensions';
import { usePageRoute } from '@hubspot/ui-extensions/pages';
import { agendaItems } from '@loss-review/domain/meeting/agenda';
import { MonthText } from '@loss-review/domain/review-page/month-text';
import type { ReactElement } from 'react';
import { ask } from '../functions.ts';
import { newUuid } from '../worker-means.ts';
import { MeetingPage } from './MeetingPage.tsx';
import { userName } from '../user-name.ts';

/** The meeting where HubSpot shows it. Month and place stand in the address, so that a reload goes on from there. */
export function MountedMeeting(): ReactElement {
  const { params } = usePageRoute();
  const { portal, user } = useExtensionContext<'pages'>();
  const { closeOverlay, copyTextToClipboard, navigateToPage } = useExtensionActions<'pages'>();
  return (
    <MeetingPage
      ask={ask}
      newId={newUuid}
      closeOverlay={closeOverlay}
      who={userName(user)}
      copy={copyTextToClipboard}
      portalId={portal.id}
      locale={user.locale ?? ''}
      month={MonthText.safeParse(params['month']).data}
      at={Math.max(
        0,
        agendaItems.findIndex((item) => item === params['at']),
      )}
      onPlace={(month, at) =>
        navigateToPage({ to: '/meeting', params: { month, at: agendaItems[at] ?? agendaItems[0] } })
      }
    />
  );
}
