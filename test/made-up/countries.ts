import type { Random } from './random.ts';

export interface Country {
  readonly name: string;
  /** HubSpot's value of a contact's time zone. */
  readonly timeZone: string;
  readonly cities: readonly [string, ...string[]];
  /** A number kept free for stories by the country's regulator; `last` is 0 to 99. */
  readonly phone: (last: number) => string;
}

const two = (last: number): string => String(last).padStart(2, '0');

// Numbers for drama: Ofcom (United Kingdom), NANPA 555-01XX (United States), Bundesnetzagentur (Germany).
const countries: readonly [Country, ...Country[]] = [
  {
    name: 'Germany',
    timeZone: 'europe_slash_berlin',
    cities: ['Berlin', 'Hamburg', 'Leipzig'],
    phone: (last) => `+49 30 231250${two(last)}`,
  },
  {
    name: 'United Kingdom',
    timeZone: 'europe_slash_london',
    cities: ['London', 'Leeds', 'Bristol'],
    phone: (last) => `+44 20 7946 00${two(last)}`,
  },
  {
    name: 'United States',
    timeZone: 'america_slash_new_york',
    cities: ['New York', 'Boston', 'Atlanta'],
    phone: (last) => `+1 212 555 01${two(last)}`,
  },
];

/** Where a made-up company sits. */
export function pickCountry(random: Random): Country {
  return random.pick(countries);
}
