const yes = new Set(['true', 'yes', '1', 'y']);
const no = new Set(['false', 'no', '0', 'n']);

/** Yes or no as exports write it; undefined for an empty cell, null for anything else. */
export function parseFlag(text: string): boolean | undefined | null {
  const word = text.trim().toLowerCase();
  if (word === '') return undefined;
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
