import { closedDeals, runNumbers } from '../numbers.ts';
import { askedOf, endOf, type Step } from './step.ts';

/** Counts the month. */
export const numbersStep: Step = {
  name: 'numbers',
  async work(portal, request, told) {
    return { ...endOf(await runNumbers(portal, askedOf(request))), told };
  },
  async count(crm) {
    // Of the losses it looks through most, not all; for a progress bar that is near enough.
    const [companies, losses, deals] = await Promise.all([
      crm.count('company', []),
      crm.count('loss', []),
      crm.count('deal', [closedDeals]),
    ]);
    return companies + losses + deals;
  },
};
