import { Alert } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { FailureAlert } from './FailureAlert.tsx';
import type { ReasonNotice } from './use-reasons.ts';

/** What became of the last change of the reasons. */
export function ReasonNoticeAlert({ notice }: { readonly notice: ReasonNotice }): ReactNode {
  switch (notice.kind) {
    case 'saved':
      return (
        <Alert title="The reasons were changed" variant="success">
          Cards, calls and lists show them so from now on.
        </Alert>
      );
    case 'changed':
      return (
        <Alert title="Somebody else changed the reasons meanwhile" variant="warning">
          They are shown as they are now; yours was not kept. Look at them, then change them again.
        </Alert>
      );
    case 'refused':
      return (
        <Alert title="Not changed" variant="error">
          {notice.sentence}
        </Alert>
      );
    case 'failed':
      return (
        <FailureAlert
          title="Not changed"
          failure={notice.failure}
          comfort="Try again: trying twice does no harm."
        />
      );
  }
}
