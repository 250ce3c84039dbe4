import { hubspotLint } from './hubspot-lint.ts';

// `npm run lint:hubspot`: `hs project lint` as HubSpot's users know it. Afterwards the command itself works here too.
const { passed, output } = await hubspotLint();
process.stdout.write(output);
process.exitCode = passed ? 0 : 1;
