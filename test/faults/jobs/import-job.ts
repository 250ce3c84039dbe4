import { runImport } from '@loss-review/serverless/import';
import { findCompanies } from '@loss-review/serverless/import/find-companies';
import {
  addReasons,
  allReasons,
  importRules,
  nameOfRows,
  openImport,
} from '@loss-review/serverless/import/open-import';
import { prepareImport } from '@loss-review/serverless/import/prepare';
import type { Job } from '../job.ts';

/** Rows that join, date and fill losses of evidence, and that make some: one that ended, one of a prospect. */
const text = `company_id,company_name,lost_on,kind,value,owner_reason,cause_1,cause_1_category,weight_1,cause_2,quote
201,,2024-06-05,,999.99,fees,Too dear,price,,onboarding,“So dear”
,Holly,2024-06-05,,,,Nobody asked us,,,,
205,,2022-06-01,,450,,quality,,,,
,gorse,2023-02-01,lost_deal,70,unknown,,,,,
206,,2024-02-01,downgraded,20,,fees,,,,
`;

export const importing: Job = {
  name: 'import',
  start: 'swept',
  async run(world, who) {
    const portal = world.command(who);
    const context = await openImport(portal);
    const { rows, held, missing, problems } = await prepareImport(portal, context, text);
    if (problems.length > 0) return `wrong lines: ${JSON.stringify(problems)}`;
    const found = await findCompanies(portal.crm, rows);
    await addReasons(portal, rows, held, missing);
    const { outcomes, refused } = await runImport(portal, context, {
      ...{ rows, found, file: nameOfRows(rows), dryRun: false, batch: 2 },
      rules: importRules(context, 'Ada Park', allReasons(held, missing)),
    });
    if (refused.length > 0) return `refused: ${JSON.stringify(refused)}`;
    const left = outcomes.filter(({ outcome }) => outcome !== 'joined' && outcome !== 'made');
    return left.length === 0 ? 'imported' : `left out: ${JSON.stringify(left)}`;
  },
};
