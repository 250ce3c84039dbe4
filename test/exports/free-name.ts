/** A label as HubSpot makes internal names of it: lower case letters, digits and underscores; may be empty. */
export function slugOf(label: string): string {
  const letters = label.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
  return letters
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, 80)
    .replaceAll(/^_+|_+$/g, '');
}

/** The wanted name, numbered where it is taken already; it is taken from then on. */
export function claimName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}_${String(number)}`;
  taken.add(name);
  return name;
}
