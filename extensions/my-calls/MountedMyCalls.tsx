import { useExtensionActions, useExtensionContext } from '@hubspot/ui-extensions';
import { usePageRoute } from '@hubspot/ui-extensions/pages';
import { MonthText } from '@loss-review/domain/review-page/month-text';
import type { ReactElement } from 'react';
import { ask } from '../functions.ts';
import { newUuid } from '../worker-means.ts';
import { MyCallsPage } from './MyCallsPage.tsx';
import { userName } from '../user-name.ts';

/** The calls where HubSpot shows them. Whose and which stand in the address, so that a reload opens the same ones. */
export function MountedMyCalls(): ReactElement {
  const { params } = usePageRoute();
  const { portal, user } = useExtensionContext<'pages'>();
  const { navigateToPage, closeOverlay } = useExtensionActions<'pages'>();
  return (
    <MyCallsPage
      ask={ask}
      newId={newUuid}
      closeOverlay={closeOverlay}
      portalId={portal.id}
      email={user.email}
      who={userName(user)}
      locale={user.locale}
      place={{
        scope: params['scope'] === 'all' ? 'all' : 'mine',
        month: MonthText.safeParse(params['month']).data,
      }}
      onPlace={({ scope, month }) =>
        navigateToPage({
          to: '/my-calls',
          params: { ...(scope === 'all' ? { scope } : {}), ...(month === undefined ? {} : { month }) },
        })
      }
    />
  );
}
