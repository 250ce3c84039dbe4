import { type ReactNode, useEffect, useState } from 'react';
import { type Account, nameOf } from '../account.ts';
import { type CrmRecord, readAll } from '../crm.ts';
import { useKeptInAddress } from '../use-kept-in-address.ts';
import { day, recordCount } from '../words.ts';
import { taskProperties, taskState, taskType } from './task-words.ts';

/** HubSpot's list of tasks: everybody's, or one person's. */
export function TasksScreen({ account }: { readonly account: Account }): ReactNode {
  const [tasks, setTasks] = useState<readonly CrmRecord[] | null>(null);
  const [owner, setOwner] = useKeptInAddress('owner');
  useEffect(() => void readAll('tasks', taskProperties).then(setTasks), []);
  const owners = new Map(account.owners.map((one) => [one.id, nameOf(one)]));
  const shown = (tasks ?? [])
    .filter(({ properties }) => owner === '' || properties['hubspot_owner_id'] === owner)
    .sort((a, b) => order(a.properties['hs_timestamp'] ?? '', b.properties['hs_timestamp'] ?? ''));
  return (
    <div className="list-screen">
      <header className="app-header">
        <h1 className="page-title">Tasks</h1>
        <p className="quiet">{tasks ? recordCount(shown) : 'Loading'}</p>
      </header>
      <div className="filters">
        <select
          aria-label="Assigned to"
          className="select input"
          value={owner}
          onChange={({ target }) => setOwner(target.value)}
        >
          <option value="">Assigned to: anybody</option>
          {[...owners].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {tasks && shown.length === 0 && <p className="quiet">You’re all caught up on tasks.</p>}
      {shown.length > 0 && (
        <div className="table">
          <div className="scroll" tabIndex={0} role="group" aria-label="Tasks">
            <table>
              <thead>
                <tr>
                  {['Title', 'Type', 'Status', 'Due date', 'Assigned to'].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((task) => (
                  <tr key={task.id}>
                    <td dir="auto">
                      <a
                        className="link primary"
                        href={`/contacts/${account.portalId}/record/0-27/${task.id}`}
                      >
                        {task.properties['hs_task_subject']}
                      </a>
                    </td>
                    <td>{taskType(task)}</td>
                    <td>{taskState(task)}</td>
                    <td>{day(task.properties['hs_timestamp']) ?? '--'}</td>
                    <td>{owners.get(task.properties['hubspot_owner_id'] ?? '') ?? 'Unassigned'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </div>
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
