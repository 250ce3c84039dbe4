import { canonical } from '../support/canonical.ts';

/** Everything a portal holds, a fact a line; two portals that hold the same have the same lines. */
export type EndState = ReadonlySet<string>;

export function endStateOf(snapshot: unknown): EndState {
  const { types, associations } = canonical(snapshot);
  const counted = new Map<string, number>();
  const lines = [
    ...types.flatMap(({ name, groups, properties, records }) => [
      `${name} groups ${JSON.stringify(groups)}`,
      ...properties,
      ...records
        .filter(isSeen(name))
        .flatMap(({ record, archived, values }) => [
          `${record}${archived ? ' archived' : ''}`,
          ...values
            .filter(([, value]) => value !== '')
            .map(([property, value]) => `${record} ${property}: ${value}`),
        ]),
    ]),
    ...associations.flatMap(({ pair, kinds, links }) => [
      `${pair} ${JSON.stringify(kinds)}`,
      ...links.map((link) => `${pair}: ${link}`),
    ]),
  ].map((line) => {
    const times = (counted.get(line) ?? 0) + 1;
    counted.set(line, times);
    // A second record of the same key would otherwise hide behind the first.
    return times === 1 ? line : `${line} (${times})`;
  });
  return new Set(lines);
}

/** A call or note made twice in one moment leaves a twin that was archived at once: nobody sees it, and nothing leads to it. */
function isSeen(type: string): (record: { readonly archived: boolean }) => boolean {
  return ({ archived }) => (type !== 'call' && type !== 'note') || !archived;
}

/** What one end state has and the other has not, in words; null where they are equal. */
export function difference(end: EndState, expected: EndState): string | null {
  const missing = [...expected].filter((line) => !end.has(line)).map((line) => `  missing: ${line}`);
  const added = [...end].filter((line) => !expected.has(line)).map((line) => `  instead: ${line}`);
  const all = [...missing, ...added].map((line) => line.slice(0, 300));
  if (all.length === 0) return null;
  return [...all.slice(0, 12), ...(all.length > 12 ? [`  and ${all.length - 12} lines more`] : [])].join(
    '\n',
  );
}
