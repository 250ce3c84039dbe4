import { expect, it } from 'vitest';
import { localWords } from '../words/local-words.ts';
import { freeze } from './frozen.ts';
import { tellRestated } from './tell-restated.ts';
import { tellUnread } from './tell-unread.ts';

const held = {
  ...freeze({ clr_value_lost: '100', clr_customers_lost: '3' }, ['clr_value_lost', 'clr_customers_lost']),
  ...{ clr_frozen_losses: '[["1",10000]]', clr_restated: '{"clr_value_lost":"90"}' },
};

it('says what cannot be read any more, and nothing else', () => {
  expect(tellUnread(held)).toEqual([]);
  expect(tellUnread({ ...held, clr_restated: null, clr_frozen_losses: '' })).toEqual([]);
  const by = (name: string): string => tellUnread({ ...held, [name]: 'Ask Ada' }).join(' ');
  expect(by('clr_frozen')).toContain('“Frozen numbers”');
  expect(by('clr_frozen_losses')).toContain('“Frozen losses”');
  expect(by('clr_restated')).toContain('Run the month again');
});

it('what people wrote in place of a number is told as they wrote it', () => {
  const restated = JSON.stringify({ clr_value_lost: 'about 90', clr_customers_lost: 'many' });
  const frozen = { clr_value_lost: '100', clr_customers_lost: '3' };
  const told = tellRestated(
    { month: '2024-06', frozen, restated, frozenLosses: null, losses: [] },
    localWords('en', 'EUR'),
  );
  expect(told?.rows.map((cells) => cells.slice(1)).sort()).toEqual([
    ['3', 'many'],
    ['€100', 'about 90'],
  ]);
});
