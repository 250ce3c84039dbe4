import { type Held, readFrozen } from './frozen.ts';
import { readFrozenLosses } from './frozen-losses.ts';
import { readRestated } from './tell-restated.ts';

/** What people have changed by hand of what a closed month keeps, so that it cannot be read, in sentences. */
export function tellUnread(held: Held): readonly string[] {
  const restated = held['clr_restated'] ?? '';
  const lost = [
    ...(readFrozen(held) === null ? ['“Frozen numbers”'] : []),
    ...(held['clr_frozen_losses'] && readFrozenLosses(held['clr_frozen_losses']) === null
      ? ['“Frozen losses”']
      : []),
  ];
  return [
    ...(lost.length === 0
      ? []
      : [
          `Somebody has changed ${lost.join(' and ')} of this review in HubSpot, so that the review’s other properties stand in for them. HubSpot’s history of the property shows what stood there.`,
        ]),
    ...(restated !== '' && readRestated(restated) === null
      ? [
          'Somebody has changed “Restated numbers” of this review in HubSpot. Run the month again to see what has moved.',
        ]
      : []),
  ];
}
