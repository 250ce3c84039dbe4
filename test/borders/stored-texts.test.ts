import { CallChoice } from '@loss-review/domain/calls/choose/call-choice';
import { choicesWith, readChoices } from '@loss-review/domain/calls/choose/choices';
import type { Card } from '@loss-review/domain/card/card';
import { Card as CardForm } from '@loss-review/domain/card/card';
import { cardFacts } from '@loss-review/domain/card/card-facts.builder';
import { describeCard } from '@loss-review/domain/card/describe-card';
import { decideMark } from '@loss-review/domain/card/mark-loss';
import { readTrace, traceWith } from '@loss-review/domain/card/trace';
import { won } from '@loss-review/domain/losses/company.builder';
import { parseMinor } from '@loss-review/domain/money/minor';
import { defaultSettings, parseSettings, Settings } from '@loss-review/domain/settings/settings';
import { readShownLoss, shownLossProperties } from '@loss-review/serverless/card/read-shown-loss';
import { readLists, readNumbers } from '@loss-review/serverless/review-page/read-numbers';
import { RunPlace } from '@loss-review/serverless/review-page/run-place';
import { unfinishedRun } from '@loss-review/serverless/slices/unfinished-run';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { forms } from '../support/card-world.ts';
import { fuzz } from './fuzz.ts';
import { garbledJson } from './garbled-json.ts';
import { oddNumber, oddText } from './odd-values.ts';
import { reviewPlaces } from './review-places.ts';

const entry = { id: forms[0], on: '2024-06-20', who: 'Ada Park', did: 'marked', reason: '' };
const deals = [won('1', '2023-05-03', 80_000)];

describe('text that a person has garbled in HubSpot', () => {
  test('settings are the settings they say, or none', async () => {
    await fuzz(garbledJson(defaultSettings), (text) => {
      const settings = parseSettings(text);
      if (settings !== null) expect(Settings.safeParse(settings).success).toBe(true);
    });
  });

  test('a trace is never lost: what is no trace stays as a note', async () => {
    await fuzz(garbledJson([entry, { ...entry, did: 'undone' }]), (text) => {
      const trace = readTrace(text);
      if (text !== '') expect(trace.length + Number(text.trim() === '[]')).toBeGreaterThan(0);
      const [note] = trace;
      if (note?.did === 'noted' && note.id === '') expect(note.reason).toBe(text);
      expect(readTrace(traceWith(trace, { ...entry, did: 'marked' })).at(-1)).toEqual(entry);
    });
  });

  test('choices of a call list are such, and one more can always be kept', async () => {
    const pin = { companyId: '101', choice: 'pinned', reason: 'They wrote.' } as const;
    const made = { ...pin, who: 'Ada Park', at: '2024-07-01T06:00:00.000Z', id: forms[0] };
    await fuzz(garbledJson([made, { ...made, companyId: '102' }]), (text) => {
      const choices = readChoices(text);
      for (const choice of choices) expect(CallChoice.safeParse(choice).success).toBe(true);
      const more = { ...made, companyId: '103' };
      expect(readChoices(choicesWith(choices, [more]))).toContainEqual(more);
    });
  });

  test('a place to go on from is one, or the run begins anew', async () => {
    await fuzz(fc.oneof(...reviewPlaces.map(garbledJson)), async (text) => {
      const properties = { clr_progress: text };
      const record = { id: '1', createdAt: '', updatedAt: '', properties };
      const crm = { readByKey: async () => [record], apply: () => Promise.reject(new Error('It wrote.')) };
      const place = await unfinishedRun(crm, '2024-06', RunPlace).find(Date.UTC(2024, 6, 1, 7), () => true);
      if (place !== undefined) expect(RunPlace.safeParse(place).success).toBe(true);
    });
  });

  test('numbers and lists are read whole, or not at all', async () => {
    const list = { count: 1, ids: ['1001'] };
    const lists = {
      unattached: list,
      undated: list,
      noHomeAmount: list,
      emptyWonAmount: list,
      unknownStage: list,
    };
    const numbers = {
      ...{ losses: { churned: 1, downgraded: 0, lostDeals: 0 }, revenueLost: '1100.50', returned: 0 },
      ...{ mergedEvidence: 0, replaced: 0, pleaseCheck: 0, openingCustomers: 4, openingRevenue: '3400.00' },
      ...{ lostFromOpening: 1, logoChurn: '0.250000', grr: '0.676471', nrr: '0.676471' },
    };
    expect([readNumbers(JSON.stringify(numbers)), readLists(JSON.stringify(lists))]).not.toContain(null);
    await fuzz(fc.tuple(garbledJson(numbers), garbledJson(lists)), ([one, other]) => {
      const read = readNumbers(one);
      for (const value of Object.values(read ?? {}))
        expect(value === null || Number.isFinite(value)).toBe(true);
      readLists(other);
    });
  });

  test('a loss is shown as the card takes it, or left out, and never marked over', async () => {
    const evidence = [{ id: 'deal-1002', on: '2024-06-10' }];
    const right: Readonly<Record<string, string>> = {
      ...{ clr_key: 'deal-1002', clr_company_id: '7', clr_kind: 'churned', clr_status: 'lost' },
      ...{ clr_lost_on: '2024-06-10', clr_dated_by: 'evidence', clr_value: '1100.5', clr_episode: '1' },
      ...{ clr_evidence: JSON.stringify(evidence), clr_trace: JSON.stringify([entry]), clr_revision: '1' },
    };
    const texts = fc.oneof(oddText, oddNumber.map(String), garbledJson(evidence), garbledJson([entry]));
    const one = fc.tuple(fc.constantFrom(...shownLossProperties), texts);
    await fuzz(fc.array(one, { minLength: 1, maxLength: 3 }), (garbled) => {
      const properties = { ...right, ...Object.fromEntries(garbled) };
      const loss = readShownLoss({ id: '1', createdAt: '', updatedAt: '', properties }, true);
      const facts = cardFacts({ deals, losses: loss ? [loss] : [] });
      const card: Card = describeCard(facts);
      expect(z.safeParse(CardForm, card).error).toBeUndefined();
      const form = { portalId: 1, companyId: '7', id: forms[1], who: 'Ada Park', ownerReason: null };
      const mark = { ...form, seen: null, kind: 'churned', day: '2024-06-20', value: null } as const;
      if (loss?.status === 'lost' && loss.kind === 'churned' && loss.returned === null)
        expect(decideMark(facts, mark).does).toBe('show_change');
    });
  });
});

test('money is exact hundredths, or none', async () => {
  const texts = fc.oneof(
    oddText,
    oddNumber.map(String),
    fc.stringMatching(/^[+-]?\d{0,18}\.?\d{0,18}(e[+-]?\d{1,3})?$/),
  );
  await fuzz(texts, (text) => {
    const minor = parseMinor(text);
    if (minor === null) return;
    expect(Number.isSafeInteger(minor)).toBe(true);
    expect(Math.abs(minor - Number(text) * 100)).toBeLessThanOrEqual(0.5 + Math.abs(minor) * 1e-12);
  });
});
