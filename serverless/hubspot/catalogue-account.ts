import type { Account, Owner } from './catalogue.ts';
import type { Connection } from './connection.ts';
import { AccountAnswer, OwnersAnswer } from './wire-catalogue.ts';
import { understand } from './wire.ts';

/** The account's id, time zone and home currency. */
export async function readAccount(connection: Connection): Promise<Account> {
  const path = '/account-info/2026-09/details';
  const { body } = await connection.send({ method: 'GET', path, kind: 'read', repeatable: true });
  const { portalId, timeZone, companyCurrency } = understand(AccountAnswer, body, 'the account details');
  return { portalId, timeZone, currency: companyCurrency };
}

/** HubSpot lists active and deactivated owners apart; one who was deactivated and came back is active. */
export async function readOwners(connection: Connection): Promise<readonly Owner[]> {
  const [active, deactivated] = await Promise.all([ownersOf(connection, false), ownersOf(connection, true)]);
  const activeIds = new Set(active.map(({ id }) => id));
  return [...active, ...deactivated.filter(({ id }) => !activeIds.has(id))];
}

async function ownersOf(connection: Connection, archived: boolean): Promise<Owner[]> {
  const owners: Owner[] = [];
  let after: string | undefined;
  do {
    const qs = { limit: '500', archived: String(archived), ...(after !== undefined && { after }) };
    const path = '/crm/owners/2026-09';
    const { body } = await connection.send({ method: 'GET', path, qs, kind: 'read', repeatable: true });
    const { results, paging } = understand(OwnersAnswer, body, 'the list of owners');
    for (const { id, email, firstName, lastName, teams = [] } of results) {
      const name = [firstName, lastName].filter(Boolean).join(' ');
      owners.push({
        id,
        name: name || (email ?? id),
        email: email ?? null,
        teams: teams.map((team) => ({ id: team.id, name: team.name })),
        active: !archived,
      });
    }
    after = paging?.next?.after;
  } while (after !== undefined);
  return owners;
}
