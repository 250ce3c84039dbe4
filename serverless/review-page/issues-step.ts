import { runIssues } from '../issues.ts';
import { askedOf, endOf, type Step } from './step.ts';
import { toldOfWrites } from './tell-run.ts';

/** Brings the issues up to date. */
export const issuesStep: Step = {
  name: 'issues',
  async work(portal, request, told) {
    const answer = await runIssues(portal, askedOf(request));
    return { ...endOf(answer), told: toldOfWrites(told, answer) };
  },
  count: (crm) => crm.count('issue', []),
};
