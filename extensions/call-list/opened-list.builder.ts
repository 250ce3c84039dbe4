import { createElement, type ReactElement } from 'react';
import { type OpenedScreen, openScreen, type ScreenMeans } from '../opened-screen.builder.ts';
import { CallListPage } from './CallListPage.tsx';

/** The page of a call list as HubSpot would show it to Ada Park. */
export function openList(month?: string): OpenedScreen {
  const pageOf = (means: ScreenMeans) =>
    function Page(): ReactElement {
      const locale = 'en-us';
      return createElement(CallListPage, { ...means, portalId: 24680135, who: 'Ada Park', locale, month });
    };
  return openScreen(pageOf);
}
