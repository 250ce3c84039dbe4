import { expect, test } from 'vitest';
import { figureOf } from './figure.ts';
import { reportOf, reportText } from './report.ts';

const good = figureOf({
  what: 'a ÷ b',
  figure: 1,
  unit: 'ratio',
  goal: 1.1,
  from: { sentOut: 7 },
  lines: [{ line: 'read deal', units: 34 }],
});
const missed = figureOf({ what: 'weight', figure: 61.5, unit: 'KB', goal: 60, from: {} });
const stated = figureOf({ what: 'c ÷ d', figure: 90, unit: 'ratio', goal: null, from: {} });

test('each figure stands beside its goal, and what is missed is said at the end', () => {
  const text = reportText(reportOf([good, missed, stated], []));
  expect(text).toMatch(/a ÷ b .* 1 .* ≤ 1\.1 .* yes .* sent out 7/);
  expect(text).toMatch(/weight .* 61\.5 KB .* ≤ 60 .* NO/);
  expect(text).toMatch(/c ÷ d .* 90 .* – .* –/);
  expect(text).toMatch(/read deal .* 34/);
  expect(text.endsWith('Goals MISSED: 1 of 2.')).toBe(true);
  expect(reportText(reportOf([good], [])).endsWith('Goals met: all 1.')).toBe(true);
});

test('what could not be measured is told, and is no missed goal', () => {
  const report = reportOf([stated], [{ measurement: 'card', why: 'No Chrome was found.' }]);
  expect(report.missed).toBe(0);
  expect(reportText(report)).toContain('"card" could not be measured: No Chrome was found.');
});
