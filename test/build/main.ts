import { budgetTable, overBudget } from './budgets.ts';
import { buildFunctions } from './build-functions.ts';
import { buildSurfaces } from './build-surfaces.ts';
import { buildHost } from '../host/build-host.ts';
import { stampBuild } from './stamp.ts';

// `npm run build`: everything HubSpot would build and the host that shows it, and a failure where a bundle outgrew its budget.
const bundles = [...(await buildSurfaces()), ...(await buildFunctions())];
await buildHost();
await stampBuild();
process.stdout.write(`${budgetTable(bundles)}\n`);
const over = overBudget(bundles);
for (const { name } of over) process.stderr.write(`${name} is over its budget.\n`);
process.exitCode = over.length > 0 ? 1 : 0;
