import { type ReactNode, useEffect, useState } from 'react';
import { nameOf } from '../account.ts';
import { type CrmRecord, type Property, readLinks, readProperties, readRecords } from '../crm.ts';
import { useShell } from '../shell.tsx';
import { shown } from '../words.ts';
import { type Kind, loadKinds, titleOf } from './kind.ts';
import type { RecordProps } from './record-screen.tsx';

interface Associated {
  readonly kind: Kind;
  readonly properties: readonly Property[];
  readonly records: readonly CrmRecord[];
}

/** As many as HubSpot shows before "View all". */
const most = 5;

/** What the record is associated with, at the right. */
export function Associations({ account, record, kind }: RecordProps & { readonly kind: Kind }): ReactNode {
  const { reading } = useShell();
  const [groups, setGroups] = useState<readonly Associated[] | null>(null);
  useEffect(() => {
    void load(kind, record.id).then(setGroups);
  }, [kind, record.id, reading]);
  const owners = new Map(account.owners.map((owner) => [owner.id, nameOf(owner)]));
  return (
    <aside className="record-associations" aria-label="Associations">
      {groups?.map(({ kind: other, properties, records }) => (
        <section key={other.typeId}>
          <h2>
            {other.plural} ({records.length})
          </h2>
          {records.length === 0 && <p className="quiet">No {other.plural.toLowerCase()} yet.</p>}
          <ul>
            {records.slice(0, most).map(({ id, properties: values }) => (
              <li key={id}>
                <a
                  className="link primary"
                  dir="auto"
                  href={`/contacts/${account.portalId}/record/${other.typeId}/${id}`}
                >
                  {titleOf(other, values) ?? `${other.singular} ${id}`}
                </a>
                {other.beneath.map((name) => {
                  const property = properties.find((one) => one.name === name);
                  const words = property && shown(property, values[name], owners);
                  return words === undefined ? null : (
                    <div key={name} className="quiet">
                      {property?.label}: {words}
                    </div>
                  );
                })}
              </li>
            ))}
          </ul>
          {records.length > most && <p className="quiet">and {records.length - most} more</p>}
        </section>
      ))}
    </aside>
  );
}

async function load(from: Kind, id: string): Promise<readonly Associated[]> {
  const kinds = (await loadKinds()).filter(
    ({ typeId, singular }) => typeId !== from.typeId && typeId !== '0-27' && !/review|issue/i.test(singular),
  );
  return Promise.all(
    kinds.map(async (kind) => {
      const links = await readLinks(from.name, id, kind.name);
      const properties = await readProperties(kind.name);
      const ids = links.map(({ toObjectId }) => toObjectId);
      const records = await readRecords(kind.name, ids, [kind.title, ...kind.names, ...kind.beneath]);
      return { kind, properties, records };
    }),
  );
}
