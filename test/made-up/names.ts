import type { Random } from './random.ts';

const places = [
  'Amberfield',
  'Birchholm',
  'Coldwater',
  'Dunmarsh',
  'Elderbrook',
  'Fernhollow',
  'Greywick',
  'Hazelmoor',
  'Ivorygate',
  'Juniper Bay',
  'Kestrelton',
  'Larkspur',
  'Mossbridge',
  'Northwillow',
  'Oakenreach',
  'Pinecrest Vale',
  'Quillhaven',
  'Rookfield',
  'Silverfen',
  'Thornbury Cross',
  'Umberwood',
  'Valewater',
  'Westerlynn',
  'Yarrowdale',
  'Zephyr Point',
] as const;

const trades = [
  ['Logistics', 'LOGISTICS_AND_SUPPLY_CHAIN'],
  ['Freight', 'PACKAGE_FREIGHT_DELIVERY'],
  ['Foods', 'FOOD_PRODUCTION'],
  ['Textiles', 'TEXTILES'],
  ['Robotics', 'INDUSTRIAL_AUTOMATION'],
  ['Software', 'COMPUTER_SOFTWARE'],
  ['Clinics', 'HOSPITAL_HEALTH_CARE'],
  ['Energy', 'RENEWABLES_ENVIRONMENT'],
  ['Publishing', 'PUBLISHING'],
  ['Insurance', 'INSURANCE'],
  ['Hotels', 'HOSPITALITY'],
  ['Furniture', 'FURNITURE'],
  ['Academy', 'EDUCATION_MANAGEMENT'],
  ['Telecom', 'TELECOMMUNICATIONS'],
] as const;

const firstNames = [
  'Ada',
  'Bela',
  'Cleo',
  'Dario',
  'Edda',
  'Farah',
  'Gael',
  'Hedda',
  'Ivo',
  'Jana',
  'Kofi',
  'Livia',
  'Milan',
  'Nuria',
  'Orla',
  'Pavel',
  'Quentin',
  'Rosa',
  'Sami',
  'Thea',
  'Ugo',
  'Vera',
  'Wanda',
  'Xenia',
  'Yusuf',
  'Zora',
] as const;

const lastNames = [
  'Abendrot',
  'Brightwater',
  'Castellan',
  'Dornbach',
  'Eastwick',
  'Fairweather',
  'Goldammer',
  'Harrowgate',
  'Ilmenau',
  'Jessamine',
  'Kirschbaum',
  'Lindqvist',
  'Moorcroft',
  'Nightingale',
  'Okafor',
  'Pemberly',
  'Quist',
  'Rosenhain',
  'Saltmarsh',
  'Tamarind',
  'Underhill',
  'Vesterholt',
  'Winterbourne',
  'Yellowtree',
  'Zimmerlund',
] as const;

export interface CompanyName {
  readonly name: string;
  /** Under `.example`, which belongs to nobody. */
  readonly domain: string;
  /** HubSpot's value of the industry. */
  readonly industry: string;
}

/** The made-up name of the company of this number, from 0; no two numbers share one. */
export function companyName(number: number): CompanyName {
  const place = places[number % places.length] ?? places[0];
  const [trade, industry] =
    trades[((number % places.length) + Math.floor(number / places.length)) % trades.length] ?? trades[0];
  const round = Math.floor(number / (places.length * trades.length));
  const name = round === 0 ? `${place} ${trade}` : `${place} ${trade} ${String(round + 1)}`;
  return { name, domain: `${name.toLowerCase().replaceAll(' ', '-')}.example`, industry };
}

export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
}

/** A made-up person. */
export function personName(random: Random): PersonName {
  return { firstName: random.pick(firstNames), lastName: random.pick(lastNames) };
}
