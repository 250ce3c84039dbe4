import { hubspot, useExtensionActions, useExtensionContext } from '@hubspot/ui-extensions';
import { DefectionCardView } from '@loss-review/extensions/defection-card/DefectionCardView';
import { ask } from '@loss-review/extensions/functions';
import type { ReactElement } from 'react';
import { userName } from '@loss-review/extensions/user-name';

/** Workers have it; TypeScript is told of no browser here. */
declare const crypto: { randomUUID(): string };

function DefectionCard(): ReactElement {
  const { crm, portal, user } = useExtensionContext<'crm.record.tab'>();
  const { addAlert, closeOverlay, refreshObjectProperties } = useExtensionActions<'crm.record.tab'>();
  return (
    <DefectionCardView
      portalId={portal.id}
      companyId={String(crm.objectId)}
      who={userName(user)}
      locale={user.locale}
      ask={ask}
      newId={() => crypto.randomUUID()}
      closeOverlay={closeOverlay}
      onChange={(message) => {
        if (message !== null) addAlert({ type: 'success', message });
        refreshObjectProperties();
      }}
    />
  );
}

hubspot.extend<'crm.record.tab'>(() => <DefectionCard />);
