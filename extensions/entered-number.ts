/**
 * What a number input told, as a finite number; null where it was emptied. HubSpot types the value as a number and says
 * nowhere what an emptied field tells, so whatever is no finite number counts as empty.
 */
export function enteredNumber(told: unknown): number | null {
  return typeof told === 'number' && Number.isFinite(told) ? told : null;
}
