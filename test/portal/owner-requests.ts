import { flagOf, limitOf, nextPage, ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import type { Owner } from './owner-store.ts';
import { invalid, notFound } from './refused.ts';

/** GET owners in pages; `email` filters, `archived` shows the deactivated ones instead. */
export function listOwners(call: Call): Answer {
  const limit = limitOf(call, 100, 500);
  const archived = flagOf(call, 'archived');
  const email = call.url.searchParams.get('email')?.toLowerCase();
  const after = call.url.searchParams.get('after') ?? '0';
  if (!/^\d+$/.test(after)) throw invalid(`Invalid value for query parameter after: ${after}`);
  const owners = [...call.state.owners.values()]
    .filter((owner) => owner.archived === archived && (!email || owner.email.toLowerCase() === email))
    .filter((owner) => Number(owner.id) > Number(after))
    .sort((one, other) => Number(one.id) - Number(other.id));
  const page = owners.slice(0, limit);
  const last = page.at(-1);
  return ok({
    results: page.map(ownerAnswer),
    ...(owners.length > limit && last && { paging: nextPage(call, last.id) }),
  });
}

/** GET one owner by owner id, or by user id with `idProperty=userId`. */
export function readOwner(call: Call, id: string): Answer {
  const idProperty = call.url.searchParams.get('idProperty') ?? 'id';
  if (idProperty !== 'id' && idProperty !== 'userId') {
    throw invalid(`Invalid value for query parameter idProperty: ${idProperty}`);
  }
  const archived = flagOf(call, 'archived');
  const owner = [...call.state.owners.values()].find(
    (each) => String(each[idProperty]) === id && each.archived === archived,
  );
  if (owner) return ok(ownerAnswer(owner));
  throw notFound(`No owner found with ${idProperty} ${id}`);
}

function ownerAnswer(owner: Owner): Record<string, unknown> {
  const { id, email, firstName, lastName, userId, archived, teams } = owner;
  return {
    id,
    email,
    type: 'PERSON',
    firstName,
    lastName,
    userId: archived ? null : userId,
    userIdIncludingInactive: userId,
    createdAt: new Date(owner.createdAt).toISOString(),
    updatedAt: new Date(owner.updatedAt).toISOString(),
    archived,
    ...(teams.length > 0 && { teams }),
  };
}
