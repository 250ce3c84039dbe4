import { hubspot, useExtensionActions, useExtensionContext } from '@hubspot/ui-extensions';
import { ask } from '@loss-review/extensions/functions';
import { RecoveryCallView } from '@loss-review/extensions/recovery-call/RecoveryCallView';
import { pause } from '@loss-review/extensions/worker-means';
import type { ReactElement } from 'react';

/** Workers have it; TypeScript is told of no browser here. */
declare const crypto: { randomUUID(): string };

const newId = (): string => crypto.randomUUID();

function RecoveryCall(): ReactElement {
  const { crm, portal, user } = useExtensionContext<'crm.record.tab'>();
  const { addAlert, refreshObjectProperties } = useExtensionActions<'crm.record.tab'>();
  return (
    <RecoveryCallView
      portalId={portal.id}
      companyId={String(crm.objectId)}
      who={`${user.firstName} ${user.lastName}`.trim() || user.email}
      locale={user.locale}
      ask={ask}
      newId={newId}
      pause={pause}
      onChange={(message) => {
        addAlert({ type: 'success', message });
        refreshObjectProperties();
      }}
    />
  );
}

hubspot.extend<'crm.record.tab'>(() => <RecoveryCall />);
