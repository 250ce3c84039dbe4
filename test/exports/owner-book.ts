import type { OwnerContent } from '../portal/content.ts';

/** The owners of an export: those of `owners.csv`, and those who are only named on records. */
export interface OwnerBook {
  /** The id of the owner that a record names by id, email or full name. */
  idOf(text: string): string;
  owners(): readonly OwnerContent[];
  /** Names on records that no owner of `owners.csv` bears, with how often. */
  unlisted(): ReadonlyMap<string, number>;
}

/** How HubSpot marks people who left. */
const deactivated = / \(deactivated user\)$/i;

const fold = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Of owners who share a name, the first listed is meant; owners named only on records get ids beyond all others. */
export function createOwnerBook(listed: readonly OwnerContent[]): OwnerBook {
  const byText = new Map<string, string>();
  const claim = (text: string, id: string): void => {
    if (text !== '' && !byText.has(text)) byText.set(text, id);
  };
  for (const owner of listed) claim(owner.id, owner.id);
  for (const owner of listed) claim(fold(owner.email), owner.id);
  for (const owner of listed) claim(fold(`${owner.firstName} ${owner.lastName}`), owner.id);

  const added: OwnerContent[] = [];
  const unlisted = new Map<string, number>();
  const unlistedIds = new Map<string, string>();
  let nextId = listed.reduce((highest, owner) => Math.max(highest, Number(owner.id)), 900_000) + 1;

  const add = (text: string): string => {
    const isId = /^\d{1,15}$/.test(text);
    const id = isId ? text : String(nextId);
    if (!isId) nextId += 1;
    else nextId = Math.max(nextId, Number(text) + 1);
    const userId = 70_000_000 + listed.length + added.length + 1;
    added.push({ id, userId, ...nameOf(text, isId), teams: [], archived: deactivated.test(text) });
    return id;
  };

  return {
    idOf(text) {
      const known = byText.get(text);
      if (known !== undefined) return known;
      const key = fold(text.replace(deactivated, ''));
      const listedId = byText.get(key);
      if (listedId !== undefined) {
        byText.set(text, listedId);
        return listedId;
      }
      unlisted.set(text, (unlisted.get(text) ?? 0) + 1);
      const id = unlistedIds.get(key) ?? add(text);
      unlistedIds.set(key, id);
      return id;
    },
    owners: () => [...listed, ...added],
    unlisted: () => unlisted,
  };
}

function nameOf(text: string, isId: boolean): Pick<OwnerContent, 'email' | 'firstName' | 'lastName'> {
  if (isId) return { email: '', firstName: 'Owner', lastName: text };
  const name = text.replace(deactivated, '').trim();
  if (/^\S+@\S+$/.test(name)) return { email: name, firstName: '', lastName: '' };
  return { email: '', ...splitName(name) };
}

/** First name up to the first space, last name behind it. */
export function splitName(name: string): { readonly firstName: string; readonly lastName: string } {
  const [firstName = '', ...rest] = name.trim().split(/\s+/);
  return { firstName, lastName: rest.join(' ') };
}
