import { type ReactNode, useEffect, useState } from 'react';
import { nameOf } from '../account.ts';
import { type CrmRecord, readLinks, readRecords } from '../crm.ts';
import { useShell } from '../shell.tsx';
import { taskProperties, taskState } from '../tasks/task-words.ts';
import { day } from '../words.ts';
import type { Kind } from './kind.ts';
import type { RecordProps } from './record-screen.tsx';
import { RichText } from './rich-text.tsx';

const callProperties = ['hs_call_title', 'hs_call_body', 'hs_timestamp', 'hubspot_owner_id'];

interface Activity {
  readonly id: string;
  readonly what: 'Task' | 'Logged call';
  readonly title: string;
  readonly body: string;
  readonly at: string | null | undefined;
  readonly who: string;
  readonly state: string;
}

/** The record's tasks and calls, the upcoming above the past, as HubSpot's Overview tells them. */
export function Activities({ account, record, kind }: RecordProps & { readonly kind: Kind }): ReactNode {
  const { reading } = useShell();
  const [activities, setActivities] = useState<readonly Activity[] | null>(null);
  useEffect(() => {
    const owners = new Map(account.owners.map((owner) => [owner.id, nameOf(owner)]));
    void load(kind, record.id, owners).then(setActivities);
  }, [account, kind, record.id, reading]);
  if (activities === null) return <p className="loading">Loading activities…</p>;
  const upcoming = activities.filter(({ what, state }) => what === 'Task' && state !== 'Completed');
  const past = activities.filter((activity) => !upcoming.includes(activity));
  return (
    <div className="activities">
      <h2>Upcoming</h2>
      {upcoming.length === 0 && <p className="quiet">No upcoming activities.</p>}
      {upcoming.map((activity) => (
        <ActivityCard key={activity.id} {...activity} />
      ))}
      <h2>Past</h2>
      {past.length === 0 && <p className="quiet">No activities yet.</p>}
      {past.map((activity) => (
        <ActivityCard key={activity.id} {...activity} />
      ))}
    </div>
  );
}

function ActivityCard({ what, title, body, at, who, state }: Activity): ReactNode {
  return (
    <article className="activity">
      <header>
        <strong>{what}</strong> {who && <>assigned to {who}</>}
        <span className="quiet">{what === 'Task' ? `Due ${day(at) ?? 'some day'}` : day(at)}</span>
      </header>
      <h3 dir="auto">{title}</h3>
      {body && <RichText html={body} />}
      {state && <p className="quiet">{state}</p>}
    </article>
  );
}

async function load(
  kind: Kind,
  id: string,
  owners: ReadonlyMap<string, string>,
): Promise<readonly Activity[]> {
  const [tasks, calls] = await Promise.all([
    linked(kind, id, 'tasks', taskProperties),
    linked(kind, id, 'calls', callProperties),
  ]);
  const whoOf = ({ properties }: CrmRecord): string => owners.get(properties['hubspot_owner_id'] ?? '') ?? '';
  return [
    ...tasks.map((task) => ({
      id: task.id,
      what: 'Task' as const,
      title: task.properties['hs_task_subject'] ?? 'Task',
      body: task.properties['hs_task_body'] ?? '',
      at: task.properties['hs_timestamp'],
      who: whoOf(task),
      state: taskState(task),
    })),
    ...calls.map((call) => ({
      id: call.id,
      what: 'Logged call' as const,
      title: call.properties['hs_call_title'] ?? 'Call',
      body: call.properties['hs_call_body'] ?? '',
      at: call.properties['hs_timestamp'],
      who: whoOf(call),
      state: '',
    })),
  ];
}

async function linked(
  kind: Kind,
  id: string,
  to: string,
  properties: readonly string[],
): Promise<readonly CrmRecord[]> {
  const links = await readLinks(kind.name, id, to);
  return readRecords(
    to,
    links.map(({ toObjectId }) => toObjectId),
    properties,
  );
}
