import { main as answerPossibleLoss } from '@loss-review/serverless/functions/answer-possible-loss';
import { main as markLoss } from '@loss-review/serverless/functions/mark-loss';
import { main as openCard } from '@loss-review/serverless/functions/open-card';
import { main as undoLoss } from '@loss-review/serverless/functions/undo-loss';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { valueAt } from '../support/ask-portal.ts';
import { possibleLossOf, twins } from '../support/card-content.ts';
import { type BorderWorld, openBorder } from './border-world.ts';
import { expectToName, scopes, tokensWithout, without } from './tokens-without.ts';

const portalId = 24_680_135;

let at: BorderWorld;
beforeAll(async () => {
  at = await openBorder({ withTwins: true, tokens: tokensWithout });
  at.enter();
  for (const id of twins.customers.slice(40, 80)) await at.world.write(possibleLossOf(id));
}, 120_000);
beforeEach(() => at.enter());

const reading = [
  ...['crm.objects.companies.read', 'crm.objects.contacts.read', 'crm.objects.custom.read'],
  ...['crm.objects.deals.read', 'crm.objects.owners.read', 'crm.schemas.custom.read'],
];
const writing = [...reading, 'crm.objects.companies.write', 'crm.objects.custom.write'];
const form = (companyId: string) => ({
  ...{ portalId, companyId, who: 'Ada Park' },
  id: `0b0f4e0e-6f0a-4c39-9f0e-00000000${companyId}`,
});
const mark = { seen: null, kind: 'churned', day: '2024-06-20', value: null, ownerReason: null };
const possible = (id: string) => ({ key: `quiet-1${id}`, revision: 0, status: 'possible' });
const answered = (id: string, lost: object | null) => ({
  ...form(id),
  ...{ seen: possible(id), lost, reason: 'I spoke to them.' },
});

// Companies all alike, so that each scope has one of its own, and what is saved can be compared.
test.each([
  {
    ...{ act: 'opening the card', main: openCard, needs: reading, companies: twins.lost.slice(0, 20) },
    of: (companyId: string): object => ({ portalId, companyId }),
  },
  {
    ...{
      act: 'a mark',
      main: markLoss,
      needs: [...writing, 'tickets'],
      companies: twins.customers.slice(0, 20),
    },
    of: (id: string): object => ({ ...form(id), ...mark }),
  },
  {
    ...{ act: 'undoing a loss', main: undoLoss, needs: writing, companies: twins.lost.slice(20, 40) },
    of: (id: string): object => ({
      ...form(id),
      ...{ seen: { key: `deal-2${id}`, revision: 0, status: 'lost' }, reason: 'They renewed by phone.' },
    }),
  },
  {
    ...{ act: 'confirming a possible loss', main: answerPossibleLoss, needs: writing },
    companies: twins.customers.slice(40, 60),
    of: (id: string): object => answered(id, { day: '2024-06-20', value: null }),
  },
  {
    ...{ act: 'dismissing a possible loss', main: answerPossibleLoss },
    needs: writing.filter((scope) => scope !== 'crm.objects.companies.write'),
    companies: twins.customers.slice(60, 80),
    of: (id: string): object => answered(id, null),
  },
])(
  '$act names the scope it lacks, and is completed once it is there',
  async ({ main, needs, companies, of }) => {
    const [first = '', ...rest] = companies;
    const like = (told: unknown, id: string): unknown =>
      JSON.parse(JSON.stringify(told).replaceAll(id, 'company'));
    const undisturbed = await at.call(main, of(first));
    expect(undisturbed.ok).toBe(true);
    const missed: string[] = [];
    for (const [n, scope] of scopes.entries()) {
      const id = rest[n] ?? '';
      const told = await at.call(main, of(id), without(scope));
      if (!told.ok) {
        missed.push(scope);
        expectToName(scope, told);
      }
      expect(like(await at.call(main, of(id)), id), scope).toEqual(like(undisturbed, first));
      expect(valueAt(told, 'value', 'outcome') ?? 'saved').toBe('saved');
    }
    expect(missed.sort()).toEqual([...needs].sort());
  },
  120_000,
);
