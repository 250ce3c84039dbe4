import type { ReasonRules } from '../settings/settings.ts';
import type { ListedOption, ReasonList } from './reason-list.ts';

/** An option that is shown, for tests. */
export function option(value: string, label: string, part: Partial<ListedOption> = {}): ListedOption {
  return { value, label, hidden: false, ...part };
}

/** Two categories with two reasons each and the unknown, for tests. */
export function reasonList(part: Partial<ReasonList> = {}): ReasonList {
  return {
    categories: [option('product', 'Product'), option('price', 'Price'), option('unknown', 'Unknown')],
    reasons: [
      option('product.quality', 'Product: quality'),
      option('product.speed', 'Product: speed'),
      option('price.fees', 'Price: fees'),
      option('price.rise', 'Price: rise'),
      option('unknown.unknown', 'Unknown: not known'),
    ],
    ...part,
  };
}

/** Rules with these merges, each `from > into`, for tests. */
export function merging(...merges: readonly string[]): ReasonRules {
  return {
    merged: merges.map((words) => {
      const [from = '', into = ''] = words.split(' > ');
      return { from, into };
    }),
    departures: [],
  };
}
