import { describe, expect, it } from 'vitest';
import { keyInNote, noteKeyIn } from '../plan/note-key.ts';
import { localWords } from '../words/local-words.ts';
import { makeAgenda } from './make-agenda.ts';
import { figure, meetingCall, meetingFacts } from './meeting.builder.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import { packLines } from './pack-lines.ts';
import { packKey, packNote } from './pack-note.ts';
import { packText } from './pack-text.ts';

const words = localWords('en-us', 'EUR');
const linesOf = (rest: Partial<MeetingFacts> = {}) => packLines(makeAgenda(meetingFacts(rest), words), words);
const title = 'Loss review: June 2024';

it('tells titles, sentences and tables line by line, as plain text', () => {
  const wide = figure({
    title: 'By source',
    caution: 'Few losses.',
    columns: [...figure().columns, { label: 'Losses', as: 'tenths' }],
    rows: [['Web', 150_000, 2.5]],
  });
  expect(
    packText(title, linesOf({ numbers: [figure(), wide] }))
      .split('\n')
      .slice(0, 14),
  ).toEqual([
    ...[title, '', 'THE NUMBERS', '', 'Causes by money', 'Price weighs most.'],
    ...['- Price rise: €1,500', '- Slow help: –', '', 'By source', 'Price weighs most.', 'Few losses.'],
    ...['- Web: Money €1,500, Losses 2.5', ''],
  ]);
});

it('never repeats what a customer said: it tells how many sayings there are and where', () => {
  const shared = [
    { quote: 'We waited for weeks.', reason: 'Slow help', by: { companyId: '7', name: 'Alder', money: 1 } },
    { quote: 'Nobody called back.', reason: 'Slow help', by: null },
  ];
  const text = packText(title, linesOf({ words: shared }));
  expect(text).not.toMatch(/waited|called back/);
  expect(text).toContain('What customers said stands on the meeting’s page (2).');
});

it('cuts long tables and says how many rows are left', () => {
  const rows = Array.from({ length: 40 }, (_, n) => [`Reason ${n}`, n]);
  expect(linesOf({ causes: [figure({ rows })] }).map(({ text }) => text)).toContain('… and 25 more');
});

describe('as a note', () => {
  it('escapes what people typed, and names its month where nobody writes by chance', () => {
    const calls = [meetingCall({ name: '<img src=x onerror="alert(1)"> & Sons' })];
    const html = packNote('2024-06', title, linesOf({ calls }));
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; Sons');
    expect(html).not.toContain('<img');
    expect(noteKeyIn(html)).toBe('pack-2024-06');
    expect(noteKeyIn(`<div>${title}</div>`)).toBeUndefined();
  });

  it('puts rows into lists that begin and end', () => {
    const html = packNote('2024-06', title, linesOf({ causes: [figure()] }));
    expect(html).toContain('<ul><li>Price rise: €1,500</li><li>Slow help: –</li></ul><p><strong>');
  });

  it('stays within what HubSpot takes, its lists ended and its key kept', () => {
    const rows = Array.from({ length: 15 }, (_, n) => [`${n} ${'&'.repeat(2_000)}`, n]);
    const html = packNote('2024-06', title, linesOf({ causes: [figure({ rows })] }));
    expect(html.length).toBeLessThanOrEqual(60_000);
    expect(html.match(/<ul>/g)).toHaveLength((html.match(/<\/ul>/g) ?? []).length);
    expect(html).toContain('The rest stands on the meeting’s page.');
    expect(html.endsWith(`${keyInNote(packKey('2024-06'))}</p>`)).toBe(true);
  });

  it('is not cut inside a list so that the list stays open', () => {
    for (const length of [1_000, 4_000, 5_000, 11_000]) {
      const rows = Array.from({ length: 15 }, (_, n) => ['&'.repeat(length), n]);
      const html = packNote('2024-06', title, linesOf({ causes: [figure({ rows })] }));
      expect((html.match(/<ul>/g) ?? []).length).toBe((html.match(/<\/ul>/g) ?? []).length);
    }
  });
});
