import { ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import { additionalCurrencies } from './exchange-rates.ts';

/** GET what the account is: id, time zone, currency. */
export function readAccount(call: Call): Answer {
  const { portalId, timeZone, currency } = call.state;
  const offset = offsetMs(call.now, timeZone);
  return ok({
    portalId,
    accountType: 'DEVELOPER_TEST',
    timeZone,
    companyCurrency: currency,
    additionalCurrencies: additionalCurrencies(call.state),
    utcOffset: printedOffset(offset),
    utcOffsetMilliseconds: offset,
    uiDomain: 'app.hubspot.com',
    dataHostingLocation: 'na1',
  });
}

/** Milliseconds that local time is ahead of UTC at a moment. */
function offsetMs(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -size : size;
}

function printedOffset(ms: number): string {
  const minutes = Math.abs(ms) / 60_000;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
