import { describe, expect, it } from 'vitest';
import { localWords } from './local-words.ts';

describe('a reader in', () => {
  it('the United States', () => {
    const words = localWords('en-us', 'USD');
    expect(words.money(123_400)).toBe('$1,234');
    expect(words.money(123_456)).toBe('$1,234.56');
    expect(words.day('2026-11-01')).toBe('Nov 1, 2026');
    expect(words.month('2026-11')).toBe('November 2026');
    expect(words.percent(0.084)).toBe('8.4%');
    expect(words.percent(1)).toBe('100%');
  });

  it('Germany, however the locale is written', () => {
    const words = localWords('de_DE', 'EUR');
    expect(words.money(-5)).toBe('-0,05\u00a0€');
    expect(words.day('2026-11-01')).toBe('01.11.2026');
    expect(words.percent(0.0845)).toBe('8,5\u00a0%');
    expect(words.percent(1)).toBe('100\u00a0%');
    expect(['Zebra', 'Äpfel', 'Birnen'].sort(words.compare)).toEqual(['Äpfel', 'Birnen', 'Zebra']);
  });

  it.each([undefined, '', 'not a locale', 'x'])('nowhere known (%j) is answered in English', (locale) => {
    expect(localWords(locale, 'EUR').month('2026-11')).toBe('November 2026');
  });
});
