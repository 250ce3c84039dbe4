/** Eight hex digits that name a text: FNV-1a, 32 bits (draft-eastlake-fnv), over UTF-16 units. */
export function textCode(text: string): string {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
