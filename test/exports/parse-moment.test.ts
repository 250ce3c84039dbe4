import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMomentReader, isBareDay } from './parse-moment.ts';

const at = (iso: string): { at: number } => ({ at: Date.parse(iso) });

describe('dates of an export', () => {
  const berlin = createMomentReader('Europe/Berlin');

  test.each([
    ['2024-11-30', '2024-11-29T23:00:00Z'],
    ['2024-07-01', '2024-06-30T22:00:00Z'],
    ['2024-11-30 14:05', '2024-11-30T13:05:00Z'],
    ['2024-07-01 14:05:09', '2024-07-01T12:05:09Z'],
    ['2024-07-01T14:05:09.250', '2024-07-01T12:05:09.250Z'],
    ['2024-11-30T14:05:00Z', '2024-11-30T14:05:00Z'],
    ['2024-11-30T14:05:00.123Z', '2024-11-30T14:05:00.123Z'],
    ['2024-11-30 14:05+05:30', '2024-11-30T08:35:00Z'],
    ['2024-11-30T14:05:00-0800', '2024-11-30T22:05:00Z'],
    ['2024-02-29', '2024-02-28T23:00:00Z'],
  ])('%s in Berlin is %s', (text, iso) => {
    expect(berlin(text)).toEqual(at(iso));
  });

  test.each([
    ['2024-03-31 02:30', '2024-03-31T01:30:00Z', 'skipped by the clocks: moved on by the gap'],
    ['2024-03-31 03:30', '2024-03-31T01:30:00Z', 'after the gap'],
    ['2024-10-27 02:30', '2024-10-27T00:30:00Z', 'repeated by the clocks: the first'],
    ['2024-10-27 03:30', '2024-10-27T02:30:00Z', 'after the repeat'],
  ])('%s in Berlin is %s (%s)', (text, iso) => {
    expect(berlin(text)).toEqual(at(iso));
  });

  test('a day whose midnight is skipped starts at its first instant', () => {
    expect(createMomentReader('America/Sao_Paulo')('2018-11-04')).toEqual(at('2018-11-04T03:00:00Z'));
  });

  test.each([
    ['11/30/2024', 'leaves open'],
    ['30.11.2024', 'leaves open'],
    ['1-2-24 10:00', 'leaves open'],
    ['2024-02-30', 'does not exist'],
    ['2023-02-29 10:00', 'does not exist'],
    ['2024-13-01', 'does not exist'],
    ['2024-00-10T00:00:00Z', 'does not exist'],
    ['2024-11-30 24:00', 'is no date'],
    ['2024-11-30 10:60', 'is no date'],
    ['2024-11', 'is no date'],
    ['yesterday', 'is no date'],
    ['1732924800000', 'is no date'],
  ])('%s is refused: %s', (text, problem) => {
    expect(berlin(text)).toEqual({ problem: expect.stringContaining(problem) });
  });

  const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia');
  const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });

  test('reads local time as the calendar of the zone writes it', () => {
    fc.assert(
      fc.property(zones, moments, (timeZone, moment) => {
        const instant = Math.floor(moment.getTime() / 60_000) * 60_000;
        const written = new Intl.DateTimeFormat('sv-SE', {
          timeZone,
          dateStyle: 'short',
          timeStyle: 'short',
        });
        const read = createMomentReader(timeZone)(written.format(instant));
        const repeated = [0, 30, 60].map((minutes) => instant - minutes * 60_000);
        expect(repeated.map((each) => ({ at: each }))).toContainEqual(read);
      }),
    );
  });

  test('answers anything with an instant or a problem', () => {
    const dateLike = fc.string({ unit: fc.constantFrom(...'0123456789-/.: TZ+'), maxLength: 24 });
    const shaped = fc.stringMatching(/^\d{4}-\d\d-\d\d( \d\d:\d\d(:\d\d)?)?(Z|[+-]\d\d:\d\d)?$/);
    fc.assert(
      fc.property(fc.oneof(dateLike, shaped), (text) => {
        const moment = berlin(text);
        expect('problem' in moment || Number.isSafeInteger(moment.at)).toBe(true);
      }),
    );
  });
});

test('a bare day exists and stands alone', () => {
  expect(['2024-02-29', '2023-02-29', '2024-02-29 10:00', ''].map(isBareDay)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
