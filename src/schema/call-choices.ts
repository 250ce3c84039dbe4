// Apart from the properties they are the options of: screens carry these lists, and no property.

/** How far the recovery call about a loss has come. Empty: nobody has been given it. */
export const callStatuses = [
  { value: 'assigned', label: 'Call due' },
  { value: 'tried', label: 'Tried, not reached yet' },
  { value: 'reached', label: 'Reached: what was learned is recorded' },
  { value: 'not_reached', label: 'Could not reach' },
  { value: 'not_needed', label: 'No call needed any more' },
] as const;

/** What the customer answered to an offer. */
export const offerAnswers = [
  { value: 'none', label: 'No offer was made' },
  { value: 'thinking', label: 'Thinks about it' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'declined', label: 'Declined' },
] as const;

/** How far a customer's words may travel. */
export const quotePermissions = [
  { value: 'no', label: 'No' },
  { value: 'inside', label: 'Inside the company, without the name' },
  { value: 'by_name', label: 'By name' },
] as const;
