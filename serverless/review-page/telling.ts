import type { Telling } from '@loss-review/domain/review/figures/telling';
import { sayReason, shownReasons } from '@loss-review/domain/reasons/say-reason';
import { reasonListOf } from '@loss-review/domain/reasons/reason-list';
import type { Settings } from '@loss-review/domain/settings/settings';
import type { HeldProperty } from '@loss-review/domain/setup/held';
import type { Month } from '@loss-review/domain/time/day';
import { localWords } from '@loss-review/domain/words/local-words';

/** What the portal calls things. */
export interface PortalWords {
  readonly causeProperties: readonly HeldProperty[];
  readonly companyProperties: readonly HeldProperty[];
  /** ISO 4217 code of the home currency. */
  readonly currency: string;
}

/** How a month is told to a reader. */
export function tellingOf(
  { month, locale }: { readonly month: Month; readonly locale: string },
  { reasonRules, reviewRules }: Pick<Settings, 'reasonRules' | 'reviewRules'>,
  { causeProperties, companyProperties, currency }: PortalWords,
): Telling {
  const reasons = shownReasons(reasonListOf(causeProperties).reasons, reasonRules);
  const property = (name: string): HeldProperty | undefined =>
    companyProperties.find((each) => each.name === name);
  const say =
    (name: string) =>
    (value: string): string =>
      property(name)?.options.find((option) => option.value.toLowerCase() === value.toLowerCase())?.label ??
      value;
  const { segmentProperty } = reviewRules;
  return {
    month,
    words: localWords(locale, currency),
    // The matrix of what was said holds codes in lower case.
    sayReason: (code) =>
      sayReason(
        reasons.find(({ value }) => value.toLowerCase() === code.toLowerCase())?.value ?? code,
        reasons,
      ),
    segmentLabel: property(segmentProperty)?.label ?? segmentProperty,
    saySegment: say(segmentProperty),
    saySource: say('hs_analytics_source'),
  };
}
