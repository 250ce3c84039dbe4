/** What could not be used, and takes no part in any sum. */
export const listNames = ['unattached', 'undated', 'noHomeAmount', 'emptyWonAmount', 'unknownStage'] as const;
export type ListName = (typeof listNames)[number];

/** One list: how many records it holds, and the ids of the first of them. */
export interface List {
  readonly count: number;
  readonly ids: readonly string[];
}

/** A lost renewal of a company that never was a customer: “customer? please check”. */
export interface RenewalToCheck {
  readonly dealId: string;
  readonly companyId: string;
}

export type Lists = Readonly<Record<ListName, List>> & {
  /** The first of them; how many there are is one of the month's numbers. */
  readonly pleaseCheck: readonly RenewalToCheck[];
};

/** Records a list shows, as many as the page names; its count goes on. A cursor holds all lists beside its sums. */
export const shown = 20;

export const noLists: Lists = {
  unattached: { count: 0, ids: [] },
  undated: { count: 0, ids: [] },
  noHomeAmount: { count: 0, ids: [] },
  emptyWonAmount: { count: 0, ids: [] },
  unknownStage: { count: 0, ids: [] },
  pleaseCheck: [],
};

/** Adds one record to the lists named. */
export function listed(lists: Lists, names: readonly ListName[], id: string): Lists {
  const grown = names.map((name) => {
    const { count, ids } = lists[name];
    return [name, { count: count + 1, ids: ids.length < shown ? [...ids, id] : ids }] as const;
  });
  return { ...lists, ...Object.fromEntries(grown) };
}

/** Adds lost renewals that somebody has to check. */
export function withRenewalsToCheck(lists: Lists, found: readonly RenewalToCheck[]): Lists {
  return { ...lists, pleaseCheck: [...lists.pleaseCheck, ...found].slice(0, shown) };
}

/** The lists as counts. */
export function countsOf(lists: Lists): Readonly<Record<ListName, number>> {
  const { unattached, undated, noHomeAmount, emptyWonAmount, unknownStage } = lists;
  return {
    unattached: unattached.count,
    undated: undated.count,
    noHomeAmount: noHomeAmount.count,
    emptyWonAmount: emptyWonAmount.count,
    unknownStage: unknownStage.count,
  };
}
