import { runAssign } from '../assign.ts';
import { Trouble } from '../trouble.ts';
import { askedOf, endOf, type Step } from './step.ts';
import { firstWarnings, toldOfWrites } from './tell-run.ts';

/** Gives the month's calls to people. */
export const assignStep: Step = {
  name: 'assign',
  async work(portal, request, told) {
    try {
      const answer = await runAssign(portal, askedOf(request));
      const { calls } = answer;
      const warnings = firstWarnings(answer.warnings);
      return { ...endOf(answer), told: { ...toldOfWrites(told, answer), warnings, calls } };
    } catch (error) {
      // A dry run has swept without writing: whom to call is not known before the losses are on record. And a closed month
      // is swept and counted, to see what has moved since.
      const code = error instanceof Trouble ? error.code : '';
      if (code === 'month_closed' || (request.dryRun && code === 'not_swept')) return { done: true, told };
      throw error;
    }
  },
  count: (crm) => crm.count('company', []),
};
