/** What stands where a person was named. */
export const erasedName = '(erased)';

/**
 * A text without any of these names, whatever their capitals, longest first; parts of other words stay. Text that
 * HubSpot keeps as HTML names people with their special characters escaped: hand those in too.
 */
export function withoutNames(text: string, names: readonly string[]): string {
  return [...names]
    .filter((name) => name.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(naming(name), erasedName), text);
}

/** A letter or digit before or after would make it part of another word. */
function naming(name: string): RegExp {
  const literal = name.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'giu');
}

/** How texts may name a contact: in full, by either name, by email or phone. Initials alone would hit other words. */
export function namesOf(contact: {
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly phones: readonly string[];
}): readonly string[] {
  const { email, phones } = contact;
  const [first, last] = [contact.first.trim(), contact.last.trim()];
  const full = first !== '' && last !== '' ? [`${first} ${last}`, `${last}, ${first}`] : [];
  const others = [first, last, email, ...phones].map((name) => name.trim());
  return [...new Set([...full, ...others.filter((name) => name.length > 2)])];
}
