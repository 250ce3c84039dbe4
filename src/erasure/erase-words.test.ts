import { describe, expect, it } from 'vitest';
import { eraseDraft, erasurePlans, eraseWords } from './erase-words.ts';
import { berta, lossWords, worded } from './words.builder.ts';

const erasing = { today: '2024-07-01', who: 'Olga Ops', reason: 'Asked:', person: berta } as const;
const recorded = { id: 'a', on: '2024-06-20', who: 'Ada', did: 'recorded', reason: '' } as const;
const loss = lossWords({
  properties: { clr_call_notes: 'Notes.', clr_offer: '', clr_lost_reason_text: 'Ask Berta.' },
  trace: [recorded],
  causes: [worded('41', { clr_quote: 'Quote.', clr_whys: 'Why?', clr_reason: 'price.fees' })],
});

describe('an erasure', () => {
  it('writes the trace first and the loss’s own words last', () => {
    const [first, then, last, ...rest] = erasurePlans([eraseWords(loss, erasing)]);
    expect(rest).toEqual([]);
    expect(first?.mirrors).toMatchObject([{ type: 'loss', id: '31', properties: { clr_revision: '5' } }]);
    expect(JSON.parse(first?.mirrors[0]?.properties['clr_trace'] ?? '')).toEqual([
      recorded,
      {
        id: 'erased-2024-07-01-4',
        on: '2024-07-01',
        who: 'Olga Ops',
        did: 'erased',
        reason: 'Asked: 4 texts.',
      },
    ]);
    expect(then?.mirrors).toEqual([{ type: 'cause', id: '41', properties: { clr_quote: '', clr_whys: '' } }]);
    expect(last?.mirrors).toEqual([
      { type: 'loss', id: '31', properties: { clr_call_notes: '', clr_lost_reason_text: 'Ask (erased).' } },
    ]);
  });

  it('that was cut is completed without a second trace', () => {
    const trace = [recorded, { ...recorded, id: 'b', did: 'erased' as const }];
    const [then, last, ...rest] = erasurePlans([eraseWords({ ...loss, trace, revision: 5 }, erasing)]);
    expect(rest).toEqual([]);
    expect([then?.mirrors[0]?.type, last?.mirrors[0]?.type]).toEqual(['cause', 'loss']);
  });

  it('finds nothing where nothing was said', () => {
    const { texts, ...steps } = eraseWords(lossWords({ trace: [recorded] }), erasing);
    expect(texts).toEqual([]);
    expect(erasurePlans([{ texts, ...steps }])).toEqual([]);
  });

  it('takes the name out of what our own people wrote in the trace, and leaves the rest', () => {
    const noted = { ...recorded, did: 'noted' as const, reason: 'Berta will decide.' };
    const { first, last } = eraseWords(lossWords({ trace: [noted] }), erasing);
    expect(JSON.parse(first[0]?.properties['clr_trace'] ?? '')).toMatchObject([
      { reason: '(erased) will decide.' },
      { did: 'erased', reason: 'Asked: 1 text.' },
    ]);
    expect(last).toEqual([]);
  });

  it('of a draft leaves the record', () => {
    const draft = lossWords({ properties: { clr_call_notes: 'Notes.', clr_call_draft: '{}' } });
    expect(erasurePlans([eraseDraft(draft)]).map(({ mirrors }) => mirrors)).toEqual([
      [{ type: 'loss', id: '31', properties: { clr_call_draft: '' } }],
    ]);
  });
});
