import type { HeldReasons } from '@loss-review/domain/reasons/reason-change';
import { categoryOptions, reasonOptions } from '@loss-review/domain/schema/reasons';
import { runChangeReasons } from '@loss-review/serverless/reasons/change-reasons';
import type { Job } from '../job.ts';
import { settings } from '../starting-points.ts';

const shown = ({ value, label }: (typeof reasonOptions)[number]) => ({ value, label, hidden: false });

/** What the settings page showed: the reasons as setup makes them. */
const seen: HeldReasons = {
  list: { categories: categoryOptions.map(shown), reasons: reasonOptions.map(shown) },
  rules: settings.reasonRules,
};

/** Writes the rules, the master list, and every list that follows it. */
export const mergeReasons: Job = {
  name: 'change reasons',
  start: 'marked',
  async run(world, who) {
    const change = { does: 'merge', code: 'price.fees', into: 'price.price_rise' } as const;
    return (await runChangeReasons(world.call(who), { change, seen })).outcome;
  },
};
