import * as z from 'zod/mini';
import { runSweep } from '../sweep.ts';
import { askedOf, endOf, type Step } from './step.ts';
import { firstToCheck, toldOfWrites } from './tell-run.ts';

const FullPass = z.object({ full: z.literal(true) });

/** Looks for losses and returns. */
export const sweepStep: Step = {
  name: 'sweep',
  async work(portal, request, told) {
    const answer = await runSweep(portal, askedOf(request));
    const { candidates, changedRules } = answer;
    const toCheck = firstToCheck([...told.toCheck, ...answer.toCheck]);
    const news = { candidates, toCheck, ...(changedRules && { changedRules }) };
    return { ...endOf(answer), told: { ...toldOfWrites(told, answer), ...news } };
  },
  async count(crm, cursor) {
    return FullPass.safeParse(cursor).success ? crm.count('company', []) : null;
  },
};
