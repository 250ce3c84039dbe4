/** Do two settings, or all of them, say the same? Lists are sets here: HubSpot's pickers hand them over in any order. */
export function sameChoice(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).map(([name, held]) => `${name}:${inOrder(held)}`);
  return `{${entries.sort().join()}}`;
}
