/** Words of a text, folded: as written between spaces, and cut at every mark, so `ann@acme.com` holds `acme` too. */
export function tokensOf(text: string): ReadonlySet<string> {
  const folded = text.toLowerCase();
  return new Set(
    [
      ...folded.split(/\s+/u),
      ...folded.split(/[^\p{L}\p{N}._']+/u),
      ...folded.split(/[^\p{L}\p{N}]+/u),
    ].filter((token) => token !== ''),
  );
}

/**
 * A test for CONTAINS_TOKEN: every word sought must be a word of the text; `*` stands for any characters, within a
 * word or in the whole text (HubSpot's example: `*@hubspot.com` finds mail addresses).
 */
export function containsToken(sought: string): (text: string) => boolean {
  const folded = sought.trim().toLowerCase();
  const parts = folded
    .split(/\s+/u)
    .filter((part) => part !== '')
    .map(partTest);
  const whole = folded.includes('*') ? wildcard(folded) : undefined;
  return (text) => {
    if (parts.length === 0) return false;
    if (whole?.test(text.toLowerCase())) return true;
    const tokens = tokensOf(text);
    return parts.every((matches) => matches(tokens));
  };
}

function partTest(part: string): (tokens: ReadonlySet<string>) => boolean {
  if (part.includes('*')) {
    const pattern = wildcard(part);
    return (tokens) => [...tokens].some((token) => pattern.test(token));
  }
  const pieces = [...tokensOf(part)].filter((piece) => /^[\p{L}\p{N}]+$/u.test(piece));
  return (tokens) => tokens.has(part) || (pieces.length > 0 && pieces.every((piece) => tokens.has(piece)));
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern.split('*').map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`, 'su');
}
