/**
 * What a loss's key names (decision 0004): a deal, a person's mark, an imported row, a company property, a contract's end,
 * or silence.
 */
const forms: readonly RegExp[] = [
  /^deal-\d+$/,
  /^mark-[a-z0-9-]+$/,
  /^import-\d+-\d{4}-\d{2}-\d{2}$/,
  /^prop-\d+-\d{4}-\d{2}-\d{2}$/,
  /^contract-\d+-\d{4}-\d{2}-\d{2}$/,
  /^quiet-\d+$/,
];

/** Has a key the form that the app gives keys? One made by hand in HubSpot seldom has. */
export function isOriginKey(key: string): boolean {
  return forms.some((form) => form.test(key));
}
