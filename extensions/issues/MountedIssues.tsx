import { useExtensionActions, useExtensionContext } from '@hubspot/ui-extensions';
import { usePageRoute } from '@hubspot/ui-extensions/pages';
import { MonthText } from '@loss-review/domain/review-page/month-text';
import type { ReactElement } from 'react';
import { ask } from '../functions.ts';
import { newUuid } from '../worker-means.ts';
import { IssuesPage } from './IssuesPage.tsx';
import { userName } from '../user-name.ts';

/** The issues where HubSpot shows them. The month stands in the address, so that a reload opens the same one. */
export function MountedIssues(): ReactElement {
  const { data: month } = MonthText.safeParse(usePageRoute().params['month']);
  const { portal, user } = useExtensionContext<'pages'>();
  const { navigateToPage, closeOverlay } = useExtensionActions<'pages'>();
  return (
    <IssuesPage
      ask={ask}
      newId={newUuid}
      closeOverlay={closeOverlay}
      portalId={portal.id}
      who={userName(user)}
      locale={user.locale}
      month={month}
      onMonth={(chosen) => navigateToPage({ to: '/issues', params: { month: chosen } })}
    />
  );
}
