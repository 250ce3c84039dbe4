import { reasonOptions } from '@loss-review/domain/schema/reasons';
import { addDays } from '@loss-review/domain/time/day';
import Papa from 'papaparse';
import { createRandom } from '../made-up/random.ts';
import { companyName } from '../made-up/names.ts';

/** Files of an export, as HubSpot writes them, and of losses, as people keep them in a spreadsheet. */
export interface ReviewExport {
  readonly companies: string;
  readonly deals: string;
  readonly losses: string;
}

export const exportMonth = '2026-10';
const firstOfMonth = `${exportMonth}-01`;
const reasons = reasonOptions.map(({ value }) => value).filter((reason) => !reason.startsWith('unknown'));

/**
 * So many companies with three deals each, of which the first `lost` did not renew in the month; each of these losses has
 * a line with a day, a stated reason and four causes. A tenth of the causes bear reasons no portal knows.
 */
export function reviewExport(seed: number, companies: number, lost: number): ReviewExport {
  const made = Array.from({ length: companies }, (_, number) => customer(seed, number, number < lost));
  return {
    companies: Papa.unparse(made.map(({ company }) => company)),
    deals: Papa.unparse(made.flatMap(({ deals }) => deals)),
    losses: Papa.unparse(made.flatMap(({ loss }) => loss)),
  };
}

type Line = Readonly<Record<string, string>>;

interface Customer {
  readonly company: Line;
  readonly deals: readonly Line[];
  readonly loss: readonly Line[];
}

function customer(seed: number, number: number, isLost: boolean): Customer {
  const random = createRandom(seed, 'export', number);
  const id = String(1_000_001 + number);
  const since = addDays(firstOfMonth, -random.between(420, 700));
  const amount = random.between(10, 900) * 100;
  const lostOn = addDays(firstOfMonth, random.between(0, 27));
  const deal = (place: number, stage: string, on: string, worth: number): Line => ({
    'Record ID': String(20_000_001 + number * 3 + place),
    'Deal Name': `Contract ${String(place + 1)}`,
    Pipeline: place === 0 ? 'Sales' : 'Renewals',
    'Deal Stage': stage,
    Amount: `${String(worth)}.00`,
    'Close Date': on,
    'Create Date': addDays(on, -10),
    'Associated Company IDs': id,
  });
  const deals = [
    deal(0, 'Closed won', since, amount),
    deal(1, 'Closed won', addDays(since, 180), amount + 100),
    isLost
      ? deal(2, 'Closed lost', lostOn, amount + 100)
      : deal(2, 'Closed won', addDays(since, 360), amount + 200),
  ];
  const { name, industry } = companyName(number);
  const company = { 'Record ID': id, 'Company name': name, Industry: industry, 'Create Date': since };
  const causes = Array.from({ length: 4 }, (_, place): Line => {
    const known = random.chance(0.9);
    const reason = known
      ? (reasons[random.between(0, reasons.length - 1)] ?? '')
      : `Own reason ${String(random.between(1, 9))}`;
    const n = String(place + 1);
    return {
      [`cause_${n}`]: reason,
      [`cause_${n}_category`]: known ? '' : 'Service',
      [`weight_${n}`]: String([40, 30, 20, 10][place]),
    };
  });
  const loss: Line = { company_id: id, lost_on: lostOn, stated_reason: random.pick(['price.fees', '']) };
  return { company, deals, loss: isLost ? [Object.assign({}, loss, ...causes)] : [] };
}
