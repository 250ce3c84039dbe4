/** One condition of a segment; all of a segment's have to hold. */
export type SegmentFilter =
  | { readonly property: string; readonly is: 'any_of'; readonly values: readonly string[] }
  /** Records without a value pass too. */
  | { readonly property: string; readonly is: 'none_of'; readonly values: readonly string[] }
  | { readonly property: string; readonly is: 'unknown' }
  | { readonly property: string; readonly is: 'at_least'; readonly value: number }
  /** From the month's first day up to today, in the portal's time zone. */
  | { readonly property: string; readonly is: 'this_month' };

/** A segment (HubSpot's older word: list) that follows its filters by itself. */
export interface SegmentSpec {
  readonly name: string;
  readonly on: 'loss' | 'company';
  readonly filters: readonly SegmentFilter[];
}

/** What the names of our segments begin with, so that they stand together and are found again. */
export const segmentPrefix = 'Loss review: ';

const segment = (name: string, on: SegmentSpec['on'], ...filters: readonly SegmentFilter[]): SegmentSpec => ({
  name: `${segmentPrefix}${name}`,
  on,
  filters,
});
const anyOf = (property: string, ...values: readonly string[]): SegmentFilter => ({
  ...{ property, values },
  is: 'any_of',
});

const customerLeft = [anyOf('clr_kind', 'churned'), anyOf('clr_status', 'lost', 'returned')] as const;

/** What happened is a segment of losses, one record an episode; what a customer is today, one of companies. */
export const segmentSpecs: readonly SegmentSpec[] = [
  segment('lost this month', 'loss', ...customerLeft, { property: 'clr_lost_on', is: 'this_month' }),
  segment('possible losses', 'loss', anyOf('clr_status', 'possible')),
  segment('calls due', 'loss', anyOf('clr_call_status', 'assigned', 'tried')),
  segment('could not reach', 'loss', anyOf('clr_call_status', 'not_reached')),
  segment('no root cause yet', 'loss', ...customerLeft, { property: 'clr_root_reasons', is: 'unknown' }),
  segment('returned', 'company', anyOf('clr_status', 'returned')),
  segment(
    'regretted and not reached',
    'loss',
    anyOf('clr_kind', 'churned'),
    anyOf('clr_status', 'lost'),
    { property: 'clr_class', is: 'none_of', values: ['acceptable', 'deliberate'] },
    { property: 'clr_call_status', is: 'none_of', values: ['reached'] },
  ),
  segment('second losses', 'company', anyOf('clr_status', 'lost'), {
    ...{ property: 'clr_losses', value: 2 },
    is: 'at_least',
  }),
];
