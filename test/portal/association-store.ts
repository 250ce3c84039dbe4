import { copyMap } from './copy-map.ts';

/** One way in which records of one type may point at records of another. */
export interface AssociationType {
  readonly category: 'HUBSPOT_DEFINED' | 'USER_DEFINED' | 'INTEGRATOR_DEFINED';
  readonly typeId: number;
  readonly label: string | null;
  /** HubSpot's machine name, e.g. `deal_to_company`. */
  readonly name: string;
  /** Object type ids, `0-3` → `0-2`. */
  readonly from: string;
  readonly to: string;
  /** The type id of the same association seen from the other side. */
  readonly inverse: number;
  /** Is it the unlabelled type that every association of the pair has? */
  readonly isDefault: boolean;
  /** At most one record may stand under it at the `from` side. */
  readonly isPrimary: boolean;
}

export interface Link {
  readonly toId: string;
  readonly types: readonly AssociationType[];
}

/** Links of one record: a list while there are few, a map beyond, so that adding stays quick for big companies. */
type Links = Link[] | Map<string, Link>;

/** Declared association types and the links between records, kept in both directions. */
export interface Associations {
  declare(type: AssociationType): void;
  /** Removes every type from one object type to the other, and every link that stood under them. */
  undeclare(from: string, to: string): void;
  /** Takes one type away in both directions, from every link that has it. */
  withdraw(type: AssociationType): void;
  /** Changes the labels of a type and of its inverse, on links too. */
  relabel(type: AssociationType, label: string, inverseLabel: string): void;
  /** The declared types of one direction; empty when the pair is not declared. */
  types(from: string, to: string): readonly AssociationType[];
  /** The object types that a type may be associated with. */
  partners(from: string): readonly string[];
  /** The links of a record to another type, in the order in which they were made. */
  links(from: string, fromId: string, to: string): readonly Link[];
  link(from: string, fromId: string, to: string, toId: string): Link | undefined;
  /** Sets the types of a link in one direction only; none removes it. The caller sets the inverse. */
  set(from: string, fromId: string, to: string, toId: string, types: readonly AssociationType[]): void;
  /** Every record of the direction that has links, for dumps. */
  all(from: string, to: string): Iterable<readonly [string, readonly Link[]]>;
  /** The same types and links, apart from these. */
  copy(): Associations;
}

const manyLinks = 32;
const pairOf = (from: string, to: string): string => `${from}>${to}`;

function linksAsList(links: Links | undefined): readonly Link[] {
  if (!links) return [];
  return Array.isArray(links) ? links : [...links.values()];
}

const copyLinks = (links: Links): Links => (Array.isArray(links) ? [...links] : new Map(links));

function findLink(links: Links | undefined, toId: string): Link | undefined {
  if (!links) return undefined;
  return Array.isArray(links) ? links.find((link) => link.toId === toId) : links.get(toId);
}

function withLink(links: Links, link: Link): Links {
  if (!Array.isArray(links)) {
    links.set(link.toId, link);
    return links;
  }
  const at = links.findIndex((held) => held.toId === link.toId);
  if (at >= 0) links[at] = link;
  else links.push(link);
  return links.length > manyLinks ? new Map(links.map((held) => [held.toId, held])) : links;
}

function withoutLink(links: Links, toId: string): Links {
  if (Array.isArray(links)) return links.filter((held) => held.toId !== toId);
  links.delete(toId);
  return links;
}

/** An empty store. A link costs one small object a direction when callers share the lists of types. */
export function createAssociations(): Associations {
  return associationsOf(new Map(), new Map());
}

function associationsOf(
  declared: Map<string, readonly AssociationType[]>,
  held: Map<string, Map<string, Links>>,
): Associations {
  /** Puts `next` in the place of a type (null: nothing), on links as well. */
  function replace(type: AssociationType, next: AssociationType | null): void {
    const pair = pairOf(type.from, type.to);
    const changed = (types: readonly AssociationType[]): AssociationType[] =>
      types.flatMap((each) =>
        each.typeId === type.typeId && each.category === type.category ? (next ?? []) : each,
      );
    declared.set(pair, changed(declared.get(pair) ?? []));
    for (const [id, links] of held.get(pair) ?? []) {
      for (const link of [...linksAsList(links)])
        store.set(type.from, id, type.to, link.toId, changed(link.types));
    }
  }

  const inverseOf = (type: AssociationType): AssociationType | undefined =>
    declared
      .get(pairOf(type.to, type.from))
      ?.find((other) => other.typeId === type.inverse && other.category === type.category);

  const store: Associations = {
    declare(type) {
      const pair = pairOf(type.from, type.to);
      declared.set(pair, [...(declared.get(pair) ?? []), type]);
    },
    undeclare(from, to) {
      declared.delete(pairOf(from, to));
      held.delete(pairOf(from, to));
    },
    withdraw(type) {
      const inverse = inverseOf(type);
      replace(type, null);
      if (inverse) replace(inverse, null);
    },
    relabel(type, label, inverseLabel) {
      const inverse = inverseOf(type);
      replace(type, { ...type, label });
      if (inverse && inverse.typeId !== type.typeId) replace(inverse, { ...inverse, label: inverseLabel });
    },
    types: (from, to) => declared.get(pairOf(from, to)) ?? [],
    partners: (from) =>
      [...declared.values()]
        .flatMap((types) => types.slice(0, 1))
        .filter((type) => type.from === from)
        .map((type) => type.to),
    links: (from, fromId, to) => linksAsList(held.get(pairOf(from, to))?.get(fromId)),
    link: (from, fromId, to, toId) => findLink(held.get(pairOf(from, to))?.get(fromId), toId),
    set(from, fromId, to, toId, types) {
      const pair = pairOf(from, to);
      const adjacency = held.get(pair) ?? new Map<string, Links>();
      held.set(pair, adjacency);
      const links = adjacency.get(fromId) ?? [];
      const after = types.length > 0 ? withLink(links, { toId, types }) : withoutLink(links, toId);
      if ((Array.isArray(after) ? after.length : after.size) > 0) adjacency.set(fromId, after);
      else adjacency.delete(fromId);
    },
    *all(from, to) {
      for (const [id, links] of held.get(pairOf(from, to)) ?? []) yield [id, linksAsList(links)] as const;
    },
    copy: () =>
      associationsOf(
        new Map(declared),
        copyMap(held, (adjacency) => copyMap(adjacency, copyLinks)),
      ),
  };
  return store;
}
