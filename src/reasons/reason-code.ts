/** Letters that Unicode does not take apart into a Latin letter and a mark. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

const longest = 40;

/**
 * A code made once from a label, of lower case ASCII letters, digits and underscores, different from those taken; a
 * label without any such letter gives `otherwise`.
 */
export function codeFrom(label: string, otherwise: string, isTaken: (code: string) => boolean): string {
  const plain = label
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]/g, (letter) => spelledOut[letter] ?? '_')
    .replace(/_+/g, '_')
    .slice(0, longest)
    .replace(/^_|_$/g, '');
  const code = plain === '' ? otherwise : plain;
  if (!isTaken(code)) return code;
  for (let number = 2; ; number += 1) {
    if (!isTaken(`${code}_${number}`)) return `${code}_${number}`;
  }
}
