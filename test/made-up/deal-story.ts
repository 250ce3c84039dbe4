import type { Random } from './random.ts';

const day = 86_400_000;

/** A deal as it will come to pass; times are milliseconds since the epoch, the amount is in whole units. */
export interface StoryDeal {
  readonly pipeline: 'sales' | 'renewal';
  readonly type: 'newbusiness' | 'existingbusiness';
  readonly won: boolean;
  readonly amount: number;
  readonly createdAt: number;
  readonly closesAt: number;
  /** What the account manager wrote when it was lost. */
  readonly lostReason: string | undefined;
}

/** From when on a company has deals, what it pays a year at first, and how long a contract runs. */
export interface Beginning {
  readonly from: number;
  readonly value: number;
  readonly termDays: number;
}

const lostReasons = [
  'The new price was more than they had planned for.',
  'They moved to a competitor with a cheaper offer.',
  'Budget cut; everything not vital is being cancelled.',
  'Our contact left, and the successor brought her own tools.',
  'Too many open tickets, and nobody called back.',
  'The export they asked for last spring never came.',
  'Found it too hard to use for the people on the floor.',
  'Company was bought; the parent uses something else.',
  'Onboarding dragged on, they never really started.',
  '',
] as const;

interface Contract {
  readonly amount: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** The deals of one company made before `until`: sold or not, renewed, grown, shrunk, lost, back again. */
export function tellDeals(
  random: Random,
  { from, value, termDays }: Beginning,
  until: number,
): readonly StoryDeal[] {
  const first = sale(random, from, value, random.chance(0.78), 'newbusiness');
  const deals = [first];
  let contract = first.won ? contractFrom(first.closesAt, value, termDays) : undefined;
  while (contract && contract.startsAt < until) {
    const grown = upsell(random, contract);
    if (grown) deals.push(grown);
    const amount = grown?.won ? grown.amount : contract.amount;
    const ended = renewal(random, amount, contract.endsAt);
    deals.push(ended);
    contract = contractFrom(contract.endsAt, ended.amount, termDays);
    if (ended.won) continue;
    const back = sale(
      random,
      ended.closesAt,
      rounded(amount * (0.4 + random.next() * 0.7)),
      true,
      'existingbusiness',
    );
    const returns = random.chance(0.3);
    if (returns) deals.push(back);
    contract = returns ? contractFrom(back.closesAt, back.amount, termDays) : undefined;
  }
  return deals.filter(({ createdAt }) => createdAt < until);
}

function contractFrom(startsAt: number, amount: number, termDays: number): Contract {
  return { amount, startsAt, endsAt: startsAt + termDays * day };
}

/** One customer in four is offered more before the contract ends; half of them take it. */
function upsell(random: Random, { amount, startsAt }: Contract): StoryDeal | undefined {
  const from = startsAt + random.between(20, 90) * day;
  const deal = sale(
    random,
    from,
    rounded(amount * (1.1 + random.next() * 0.4)),
    random.chance(0.5),
    'existingbusiness',
  );
  return random.chance(0.25) ? deal : undefined;
}

function sale(
  random: Random,
  from: number,
  amount: number,
  won: boolean,
  type: StoryDeal['type'],
): StoryDeal {
  const closesAt = from + random.between(10, 60) * day + random.between(0, 9) * 3_600_000;
  const lostReason = won ? undefined : random.pick(lostReasons);
  return { pipeline: 'sales', type, won, amount, createdAt: from, closesAt, lostReason };
}

function renewal(random: Random, amount: number, endsAt: number): StoryDeal {
  const won = random.chance(0.81);
  return {
    pipeline: 'renewal',
    type: 'existingbusiness',
    won,
    amount: won ? rounded(amount * changeOf(random)) : amount,
    createdAt: endsAt - 60 * day,
    closesAt: endsAt + random.between(-12, 3) * day,
    lostReason: won ? undefined : random.pick(lostReasons),
  };
}

/** Most customers stay as they are or grow; one in ten shrinks. */
function changeOf(random: Random): number {
  if (random.chance(0.1)) return 0.55 + random.next() * 0.3;
  return random.chance(0.5) ? 1 : 1 + random.next() * 0.25;
}

function rounded(amount: number): number {
  return Math.round(amount / 10) * 10;
}
