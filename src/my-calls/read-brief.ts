import type { BriefSection } from './my-calls.ts';

/**
 * The brief in a task's body (HTML) as plain sections, for screens that show no HTML. HubSpot lets people edit the body,
 * so any markup is taken: a paragraph all in bold begins a section.
 */
export function readBrief(html: string): readonly BriefSection[] {
  const sections: BriefSection[] = [];
  for (const block of html.split(/<\/?(?:p|div|ul|ol|li|h[1-6]|br|table|tr|td)\b[^>]*>/i)) {
    const text = plainText(block);
    if (text === '') continue;
    if (isBold(block)) sections.push({ title: text, sentences: [] });
    else (sections.at(-1) ?? opened(sections)).sentences.push(text);
  }
  return sections;
}

function opened(sections: BriefSection[]): BriefSection {
  const first: BriefSection = { title: '', sentences: [] };
  sections.push(first);
  return first;
}

function isBold(block: string): boolean {
  return /^\s*<(strong|b)\b[^>]*>(?:(?!<\/\1>).)*<\/\1>\s*$/is.test(block);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function plainText(block: string): string {
  return block
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
      if (typeof name === 'string') return named[name.toLowerCase()] ?? whole;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    })
    .replaceAll(/\s+/g, ' ')
    .trim();
}
