import { expect, test } from 'vitest';
import { decideSplit, type SplitFacts } from './decide-split.ts';
import { heldIssue, issueCause, issueLoss } from './issue.builder.ts';
import type { SplitIssue } from './parameters.ts';

const formId = '7d9c1f7a-0000-4000-8000-000000000001';
const by = { id: formId, who: 'Ada Park', today: '2024-07-10', month: '2024-06' };
const fees = issueCause('11', { reason: 'price.fees' });

function facts(rest: Partial<SplitFacts> = {}): SplitFacts {
  const issue = heldIssue({ reasons: ['service.slow_help', 'price.fees'] });
  return { by, issue, made: null, losses: [issueLoss('1', [fees])], missing: [], ...rest };
}

function asked(rest: Partial<SplitIssue> = {}): SplitIssue {
  const form = { portalId: 1, month: '2024-06', id: formId, who: 'Ada Park', issue: 'issue-1', seen: 1 };
  return { ...form, name: 'Fees', reasons: ['price.fees'], causes: [], ...rest };
}

test('the new issue is written first, for if HubSpot does not take it no cause may move', () => {
  expect(decideSplit(facts(), asked())).toMatchObject({
    plan: {
      records: [
        { key: formId, properties: { clr_name: 'Fees', clr_reasons: 'price.fees', clr_losses: '1' } },
        { key: 'issue-1', properties: { clr_reasons: 'service.slow_help', clr_losses: '0' } },
      ],
      unlinks: [{ issueId: '1', causeId: '11' }],
    },
  });
});

test('a reason that the issue has no more is shown, and a name that is too long refused', () => {
  expect(decideSplit(facts(), asked({ reasons: ['price.price_rise'] }))).toEqual({ does: 'show_change' });
  expect(decideSplit(facts(), asked({ name: 'x'.repeat(5_001) }))).toMatchObject({ code: 'too_long' });
});

test('what a cut left is completed, without writing over what a colleague has made of the new issue', () => {
  const entry = { id: formId, on: '2024-07-10', who: 'Ada Park', did: 'noted', reason: '' } as const;
  const made = heldIssue({ id: '2', key: formId, name: 'Fees and terms', revision: 2, trace: [entry] });
  expect(decideSplit(facts({ made }), asked())).toMatchObject({
    plan: {
      records: [{ key: 'issue-1' }],
      links: [{ from: { key: formId }, to: { id: '11' } }],
      unlinks: [{ issueId: '1', causeId: '11' }],
    },
  });
});
