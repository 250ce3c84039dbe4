import { readyPortal } from '../demo/ready-portal.ts';
import { professionalLimits } from '../portal/limits.ts';
import { servePortal } from '../portal/serve-portal.ts';
import { startMs } from './bench-portal.ts';
import { customers, lostRenewals, numbersTo } from './customers-content.ts';

// A portal of many companies in a process of its own, set up and served until this process is ended or the one that
// started it is gone. Argument: how many companies; every twentieth is lost.
process.once('disconnect', () => process.exit());
const seed = 7;
const count = Number(process.argv[2]);
const held = customers({ seed, count, asOf: startMs - 28 * 86_400_000 });
const lost = lostRenewals(
  seed,
  numbersTo(count / 20).map((number) => number * 20),
  startMs,
);
const content = {
  ...held,
  records: [...held.records, ...lost.records],
  associations: [...held.associations, ...lost.associations],
};
// Ten times a Professional account's, so that a slice is stopped by its time and does as much as it can.
const limits = { ...professionalLimits, tenSecondly: 1900, searchPerSecond: 50 };
const { portal, portalId } = await readyPortal({ seed, startMs, readiness: 'set up', content, limits });
const { address } = await servePortal(portal, 0);
process.send?.({ address, portalId, clockOffsetMs: portal.clock.now() - Date.now() });
