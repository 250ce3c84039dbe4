import { createElement, type ReactElement, useState } from 'react';
import { type OpenedScreen, openScreen, type ScreenMeans } from '../opened-screen.builder.ts';
import { MyCallsPage, type Place } from './MyCallsPage.tsx';

/** The page of calls as HubSpot would show it to Grace Hale; whose calls are shown is kept as in the address. */
export function openCalls(begin: Partial<Place> = {}): OpenedScreen {
  const pageOf = (means: ScreenMeans) =>
    function Page(): ReactElement {
      const [place, onPlace] = useState<Place>({ scope: 'mine', month: undefined, ...begin });
      return createElement(MyCallsPage, {
        ...means,
        portalId: 24680135,
        email: 'grace@example.com',
        who: 'Grace Hale',
        locale: 'en-us',
        place,
        onPlace,
      });
    };
  return openScreen(pageOf);
}
