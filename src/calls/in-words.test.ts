import { expect, test } from 'vitest';
import { escapeHtml } from './escape-html.ts';
import { clipped, dayInWords, moneyInWords, monthInWords, valueInWords } from './in-words.ts';

test('days are written out', () => {
  expect(dayInWords('2024-07-09')).toBe('9 July 2024');
  expect(dayInWords('2025-12-31')).toBe('31 December 2025');
});

test('months are written out', () => {
  expect(monthInWords('2024-07')).toBe('July 2024');
  expect(monthInWords('2025-12')).toBe('December 2025');
});

test('money has its currency, and decimals only where it needs them', () => {
  expect(moneyInWords(110_050, 'EUR')).toBe('€1,100.50');
  expect(moneyInWords(120_000, 'USD')).toBe('$1,200');
  expect(moneyInWords(0, 'EUR')).toBe('€0');
});

test('HubSpot’s internal values are read as words, people’s stay as they are', () => {
  expect(valueInWords('ORGANIC_SEARCH')).toBe('organic search');
  expect(valueInWords('BANKING')).toBe('banking');
  expect(valueInWords('EdTech')).toBe('EdTech');
  expect(valueInWords('IT')).toBe('IT');
});

test('text is cut between characters, never within one', () => {
  expect(clipped('abcdef', 6)).toBe('abcdef');
  expect(clipped('abcdefg', 6)).toBe('abcde…');
  expect(clipped('😀😀😀😀', 3)).toBe('😀😀…');
});

test('text cannot become HTML', () => {
  expect(escapeHtml(`<a href="x" title='y'>&</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
  );
});
