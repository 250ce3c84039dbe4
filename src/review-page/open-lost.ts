import * as z from 'zod/mini';
import { MonthText } from './month-text.ts';

/** Customers that are opened at once: as many as HubSpot's search answers. */
export const lostAtOnce = 200;
/** Where the last of them begin: HubSpot's search tells nothing past its first 10,000 results. */
export const lastLost = 10_000 - lostAtOnce;

/** Parameters of `open-lost`: further customers lost in a month, after the `from` that cost most. */
export const OpenLostParameters = z.strictObject({
  portalId: z.int().check(z.positive()),
  month: MonthText,
  from: z.int().check(z.minimum(1), z.maximum(lastLost)),
});
export type OpenLostParameters = z.infer<typeof OpenLostParameters>;
