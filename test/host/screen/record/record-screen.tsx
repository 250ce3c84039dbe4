import { type ReactNode, useEffect, useState } from 'react';
import type { Account } from '../account.ts';
import { moveFocus } from '../components/tabs.tsx';
import type { CrmRecord, Property } from '../crm.ts';
import { Extension } from '../extension.tsx';
import type { RecordRef } from '../page-api.ts';
import { useShell } from '../shell.tsx';
import { Activities } from './activities.tsx';
import { Associations } from './associations.tsx';
import { type Kind, loadKind } from './kind.ts';
import { loadRecord } from './load-record.ts';
import { RichText } from './rich-text.tsx';
import { Sidebar } from './sidebar.tsx';

export interface RecordProps {
  readonly account: Account;
  readonly record: RecordRef;
}

/** A record with its properties, for the parts of the screen. */
export interface Loaded {
  readonly kind: Kind;
  readonly properties: readonly Property[];
  readonly values: CrmRecord['properties'];
}

/** HubSpot's record screen: properties left, tabs in the middle, associations right. */
export function RecordScreen({ account, record }: RecordProps): ReactNode {
  const { reading } = useShell();
  const [loaded, setLoaded] = useState<Loaded | string | null>(null);
  useEffect(() => {
    loadKind(record.typeId)
      .then((kind) => loadRecord(kind, record.id))
      .then(setLoaded, (error: unknown) => setLoaded(String(error)));
  }, [record.typeId, record.id, reading]);

  if (loaded === null) return <p className="loading centered">Loading record…</p>;
  if (typeof loaded === 'string') return <p role="alert">{loaded}</p>;
  return (
    <div className="record-screen">
      <Sidebar account={account} record={record} {...loaded} />
      <Middle account={account} record={record} {...loaded} />
      <Associations account={account} record={record} kind={loaded.kind} />
    </div>
  );
}

function Middle({ account, record, kind, values }: RecordProps & Loaded): ReactNode {
  const cards = account.surfaces.filter(
    (surface) => surface.location === 'crm.record.tab' && surface.objectTypes.includes(kind.name),
  );
  const wanted = new URLSearchParams(window.location.search).get('tab') ?? 'overview';
  const [tab, setTab] = useState(wanted);
  const heads = [['overview', 'Overview'] as const, ...cards.map(({ uid, name }) => [uid, name] as const)];
  const card = cards.find(({ uid }) => uid === tab);
  const choose = (id: string): void => {
    setTab(id);
    window.history.replaceState(null, '', `?tab=${id}`);
  };
  return (
    <div className="middle">
      <div role="tablist" className="record-tabs" aria-label="Record" onKeyDown={moveFocus}>
        {heads.map(([id, title]) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === tab}
            aria-controls="tab-panel"
            tabIndex={id === tab ? 0 : -1}
            onClick={() => choose(id)}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        {card ? (
          <section className="record-card">
            <h2>{card.name}</h2>
            <Extension key={card.uid} account={account} surface={card} record={record} />
          </section>
        ) : (
          <>
            {values['hs_task_body'] && (
              <article className="activity">
                <h2>Notes</h2>
                <RichText html={values['hs_task_body']} />
              </article>
            )}
            {kind.name !== 'tasks' && <Activities account={account} record={record} kind={kind} />}
          </>
        )}
      </div>
    </div>
  );
}
