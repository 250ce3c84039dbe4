import { type ReactNode, useEffect, useState } from 'react';
import { type Account, nameOf } from '../account.ts';
import { type CrmRecord, readAll } from '../crm.ts';
import { useKeptInAddress } from '../use-kept-in-address.ts';
import { day, money, recordCount } from '../words.ts';

const columns = ['name', 'clr_status', 'clr_lost_on', 'clr_value_lost', 'hubspot_owner_id', 'city'];
const pageSize = 25;
const statuses: Readonly<Record<string, string>> = {
  lost: 'Lost',
  returned: 'Returned',
  prospect_lost: 'Prospect’s deal lost',
};

/** HubSpot's list of companies, to choose one from. */
export function ListScreen({ account }: { readonly account: Account }): ReactNode {
  const [companies, setCompanies] = useState<readonly CrmRecord[] | null>(null);
  const [words, setWords] = useKeptInAddress('name');
  const [status, setStatus] = useKeptInAddress('status');
  const [page, setPage] = useState(1);
  useEffect(() => void readAll('companies', columns).then(setCompanies), []);
  const owners = new Map(account.owners.map((owner) => [owner.id, nameOf(owner)]));
  const found = (companies ?? []).filter(
    ({ properties }) =>
      (properties['name'] ?? '').toLowerCase().includes(words.toLowerCase()) &&
      (status === '' || properties['clr_status'] === status),
  );
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const shown = found.slice((page - 1) * pageSize, page * pageSize);
  const narrow = (change: () => void): void => {
    change();
    setPage(1);
  };
  return (
    <div className="list-screen">
      <header className="app-header">
        <h1 className="page-title">Companies</h1>
        <p className="quiet">{companies ? recordCount(found) : 'Loading'}</p>
      </header>
      <div className="filters">
        <input
          type="search"
          aria-label="Search companies"
          placeholder="Search name"
          value={words}
          onChange={({ target }) => narrow(() => setWords(target.value))}
        />
        <select
          aria-label="Loss status"
          className="select input"
          value={status}
          onChange={({ target }) => narrow(() => setStatus(target.value))}
        >
          <option value="">Loss status: any</option>
          {Object.entries(statuses).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="table">
        <div className="scroll" tabIndex={0} role="group" aria-label="Companies">
          <table>
            <thead>
              <tr>
                {['Company name', 'Loss status', 'Lost on', 'Value lost', 'Company owner', 'City'].map(
                  (head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id, properties }) => (
                <tr key={id}>
                  <td dir="auto">
                    <a className="link primary" href={`/contacts/${account.portalId}/record/0-2/${id}`}>
                      {properties['name']}
                    </a>
                  </td>
                  <td>{statuses[properties['clr_status'] ?? ''] ?? '--'}</td>
                  <td>{day(properties['clr_lost_on']) ?? '--'}</td>
                  <td>{money(properties['clr_value_lost']) ?? '--'}</td>
                  <td>{owners.get(properties['hubspot_owner_id'] ?? '') ?? 'No owner'}</td>
                  <td>{properties['city'] ?? '--'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <nav className="pages" aria-label="Pages">
        <button type="button" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          ‹ Prev
        </button>
        <span>
          {page} of {pages}
        </span>
        <button type="button" disabled={page >= pages} onClick={() => setPage(page + 1)}>
          Next ›
        </button>
      </nav>
    </div>
  );
}
