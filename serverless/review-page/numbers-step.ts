import { closedDeals, runNumbers } from '../numbers.ts';
import { askedOf, endOf, type Step } from './step.ts';

/** Counts the month. */
export const numbersStep: Step = {
  name: 'numbers',
  async work(portal, request, told) {
    return { ...endOf(await runNumbers(portal, askedOf(request))), told };
  },
  async count(crm) {
    const [companies, deals] = await Promise.all([
      crm.count('company', []),
      crm.count('deal', [closedDeals]),
    ]);
    return companies + deals;
  },
};
