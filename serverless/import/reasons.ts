import type { ReasonOptions } from '@loss-review/domain/import/reason-book';
import type { OptionSpec } from '@loss-review/domain/schema/property';
import type { Catalogue } from '../hubspot/catalogue.ts';
import { Trouble } from '../trouble.ts';

type Options = ReasonOptions & { readonly categories: readonly OptionSpec[] };
type Ports = Pick<Catalogue, 'properties' | 'addOptions'>;

/** The reasons of a portal: the options of the cause's properties, which every other list follows. */
export async function readReasons(catalogue: Pick<Ports, 'properties'>): Promise<Options> {
  const properties = await catalogue.properties('cause');
  const optionsOf = (name: string) => properties.find((property) => property.name === name)?.options ?? [];
  return { reasons: optionsOf('clr_reason'), categories: optionsOf('clr_category') };
}

type Listing = 'cause' | 'loss' | 'issue' | 'company';

/** Every list of reasons but the master list. */
export const followers: readonly { readonly type: Listing; readonly name: string }[] = [
  { type: 'loss', name: 'clr_owner_reason' },
  { type: 'loss', name: 'clr_stated_reason' },
  { type: 'loss', name: 'clr_root_reasons' },
  { type: 'loss', name: 'clr_main_reason' },
  { type: 'issue', name: 'clr_reason' },
  { type: 'issue', name: 'clr_reasons' },
  { type: 'company', name: 'clr_owner_reason' },
  { type: 'company', name: 'clr_stated_reason' },
  { type: 'company', name: 'clr_root_reasons' },
];

/** HubSpot replaces whole lists of options, so another import at the same moment may undo this one: looked at again. */
const attempts = 3;

/**
 * Sees to it that every list of reasons has these options, the master list first. Throws Trouble `options_refused` where
 * others keep changing the lists, or setup has not made them.
 */
export async function completeReasons(catalogue: Ports, wanted: ReasonOptions): Promise<void> {
  const lists = [
    { type: 'cause' as const, name: 'clr_category', options: wanted.categories },
    { type: 'cause' as const, name: 'clr_reason', options: wanted.reasons },
    ...followers.map((follower) => ({ ...follower, options: wanted.reasons })),
  ];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const lacking = await lackingOptions(catalogue, lists);
    if (lacking.length === 0) return;
    for (const { type, property, options } of lacking) await catalogue.addOptions(type, property, options);
  }
  throw new Trouble(
    'options_refused',
    'operator',
    'The lists of reasons keep changing while this import adds to them. Wait until others are done, and try again.',
  );
}

async function lackingOptions(
  catalogue: Ports,
  lists: readonly {
    readonly type: Listing;
    readonly name: string;
    readonly options: readonly OptionSpec[];
  }[],
) {
  const types = [...new Set(lists.map(({ type }) => type))];
  const held = new Map(
    await Promise.all(types.map(async (type) => [type, await catalogue.properties(type)] as const)),
  );
  return lists.flatMap(({ type, name, options }) => {
    const property = held.get(type)?.find((each) => each.name === name);
    if (!property) {
      throw new Trouble('not_set_up', 'operator', `The property ${name} of ${type} is missing. Run setup.`);
    }
    const missing = options.filter(({ value }) => !property.options.some((option) => option.value === value));
    return missing.length === 0 ? [] : [{ type, property, options: missing }];
  });
}
