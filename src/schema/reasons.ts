import type { Departure } from './departures.ts';
import type { OptionSpec } from './property.ts';

/** A category of reasons; null where the kind of departure is not known. */
export interface ReasonCategory extends OptionSpec {
  readonly departure: Departure | null;
  readonly reasons: readonly OptionSpec[];
}

/** The categories and reasons a portal starts with; operators rename, hide and add in HubSpot. */
export const reasonCategories: readonly ReasonCategory[] = [
  {
    value: 'product',
    label: 'Product',
    departure: 'unintentionally_pushed',
    reasons: [
      { value: 'missing_capability', label: 'missing capability' },
      { value: 'quality', label: 'quality' },
      { value: 'hard_to_use', label: 'hard to use' },
      { value: 'performance', label: 'performance' },
    ],
  },
  {
    value: 'service',
    label: 'Service',
    departure: 'unintentionally_pushed',
    reasons: [
      { value: 'slow_help', label: 'slow help' },
      { value: 'unresolved_complaint', label: 'unresolved complaint' },
      { value: 'onboarding', label: 'onboarding' },
      { value: 'treatment', label: 'how we treated them' },
      { value: 'change_of_contact', label: 'change of contact' },
    ],
  },
  {
    value: 'price',
    label: 'Price and terms',
    departure: 'bought',
    reasons: [
      { value: 'price_rise', label: 'price rise' },
      { value: 'cheaper_offer', label: 'cheaper offer' },
      { value: 'fees', label: 'fees' },
      { value: 'contract_terms', label: 'contract terms' },
      { value: 'billing_errors', label: 'billing errors' },
    ],
  },
  {
    value: 'competitor',
    label: 'Competitor',
    departure: 'pulled',
    reasons: [
      { value: 'better_product', label: 'better product' },
      { value: 'better_offer', label: 'better offer' },
      { value: 'relationship', label: 'relationship' },
    ],
  },
  {
    value: 'customer_change',
    label: 'Customer change',
    departure: 'moved_away',
    reasons: [
      { value: 'closed', label: 'closed' },
      { value: 'acquired', label: 'acquired' },
      { value: 'strategy', label: 'strategy' },
      { value: 'budget', label: 'budget' },
      { value: 'champion_left', label: 'champion left' },
      { value: 'need_ended', label: 'need ended' },
    ],
  },
  {
    value: 'our_decision',
    label: 'Our decision',
    departure: 'intentionally_pushed',
    reasons: [
      { value: 'unprofitable', label: 'unprofitable' },
      { value: 'breach', label: 'breach' },
      { value: 'unpaid', label: 'unpaid' },
    ],
  },
  {
    value: 'involuntary',
    label: 'Involuntary',
    departure: 'unintentionally_pushed',
    reasons: [{ value: 'payment_failed', label: 'payment failed' }],
  },
  {
    value: 'unknown',
    label: 'Unknown',
    departure: null,
    reasons: [{ value: 'unknown', label: 'not known' }],
  },
];

/** The first level, as options. */
export const categoryOptions: readonly OptionSpec[] = reasonCategories.map(({ value, label }) => ({
  value,
  label,
}));

/** The second level, as options with the stable value `<category>.<reason>`; the cause's list is the master. */
export const reasonOptions: readonly OptionSpec[] = reasonCategories.flatMap((category) =>
  category.reasons.map((reason) => ({
    value: `${category.value}.${reason.value}`,
    label: `${category.label}: ${reason.label}`,
  })),
);
