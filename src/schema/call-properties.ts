import { text } from './define.ts';
import type { PropertySpec } from './property.ts';

/** What we add to HubSpot's calls, so that a repeated save finds the call it logged before. */
export const callProperties: readonly PropertySpec[] = [
  text('clr_key', 'Loss call key', 'The loss’s key and the call record. Never changes.'),
  text('clr_loss_key', 'Loss key', 'Key of the loss this call was about.'),
];
