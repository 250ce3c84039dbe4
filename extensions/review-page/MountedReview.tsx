import { useExtensionActions, useExtensionContext } from '@hubspot/ui-extensions';
import { usePageRoute } from '@hubspot/ui-extensions/pages';
import { MonthText } from '@loss-review/domain/review-page/month-text';
import type { ReactElement } from 'react';
import { ask } from '../functions.ts';
import { ReviewPage } from './ReviewPage.tsx';
import { newId, pause } from '../worker-means.ts';
import { userName } from '../user-name.ts';

/** The review page where HubSpot shows it. The month stands in the address, so that a reload opens the same one. */
export function MountedReview(): ReactElement {
  const { data: month } = MonthText.safeParse(usePageRoute().params['month']);
  const { portal, user } = useExtensionContext<'pages'>();
  const { navigateToPage } = useExtensionActions<'pages'>();
  return (
    <ReviewPage
      ask={ask}
      pause={pause}
      newId={newId}
      portalId={portal.id}
      locale={user.locale}
      who={userName(user)}
      month={month}
      onMonth={(chosen) => navigateToPage({ to: '/', params: { month: chosen } })}
    />
  );
}
