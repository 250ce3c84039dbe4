import { Link, Text } from '@hubspot/ui-extensions';
import type { ListedCall } from '@loss-review/domain/my-calls/my-calls';
import type { ReactElement } from 'react';
import { recordLink } from '../review-page/record-link.ts';

/** The company of a call, as a link to its record; `label` instead of its name. */
export function CompanyLink(props: {
  readonly portalId: number;
  readonly call: Pick<ListedCall, 'companyId' | 'name'>;
  readonly label?: string;
}): ReactElement {
  const { portalId, call, label } = props;
  if (call.companyId === null) return <Text>{`${call.name} (no longer in HubSpot)`}</Text>;
  return (
    <Link href={{ url: recordLink(portalId, 'company', call.companyId), external: true }}>
      {label ?? call.name}
    </Link>
  );
}
