import { expect, test } from 'vitest';
import { addProgramme, noProgramme, programmeOf } from './programme.ts';
import { cause, reviewedCustomer, reviewedLoss } from './reviewed.builder.ts';

const month = '2024-03';
const none = { losses: 0, money: 0 };

test('tells what was done about the losses of the month, and nothing about others', () => {
  const twiceLost = reviewedCustomer({
    losses: [
      reviewedLoss({
        id: '1',
        lostOn: '2023-11-02',
        value: 70_000,
        status: 'returned',
        returned: { on: '2024-01-10', value: 50_000, evidence: 'deal-5' },
      }),
      reviewedLoss({
        id: '2',
        lostOn: '2024-03-31',
        value: 50_000,
        callStatus: 'reached',
        causes: [cause(1, 'price.fees', 60, true), cause(2, '', 40)],
      }),
    ],
  });
  const unexplained = reviewedCustomer({
    losses: [
      reviewedLoss({ value: 2_000, callStatus: 'not_reached', causes: [cause(1, 'unknown.unknown', 100)] }),
    ],
  });
  const back = reviewedCustomer({
    losses: [
      reviewedLoss({
        lostOn: '2024-02-01',
        value: 900,
        status: 'returned',
        returned: { on: '2024-03-01', value: 400, evidence: 'person' },
      }),
    ],
  });
  const programme = [twiceLost, unexplained, back]
    .map((customer) => programmeOf(customer, month))
    .reduce(addProgramme, noProgramme);
  expect(programme).toEqual({
    reached: { losses: 1, money: 50_000 },
    couldNotReach: { losses: 1, money: 2_000 },
    explained: { losses: 1, money: 50_000 },
    confirmed: { losses: 1, money: 50_000 },
    secondLosses: { losses: 1, money: 50_000 },
    recovered: { losses: 1, money: 400 },
  });
});

test('a loss that was taken back explains nothing and is no second loss', () => {
  const undone = reviewedLoss({ status: 'undone', lostOn: '2024-01-01' });
  const lost = reviewedLoss({ id: '901', value: 10 });
  expect(programmeOf(reviewedCustomer({ losses: [undone, lost] }), month)).toEqual({
    ...noProgramme,
    secondLosses: none,
  });
});
