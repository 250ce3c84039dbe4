import type { ComponentType, ReactNode } from 'react';
import { buttons } from './buttons.tsx';
import { charts } from './charts.tsx';
import { crmReports } from './crm-report.tsx';
import type { Drawn } from './drawn.ts';
import { feedback } from './feedback.tsx';
import { forms } from './forms.tsx';
import { inputs } from './inputs.tsx';
import { layout } from './layout.tsx';
import { numberInputs } from './number-inputs.tsx';
import { overlays } from './overlays.tsx';
import { pages } from './pages.tsx';
import { pictures } from './pictures.tsx';
import { selects } from './selects.tsx';
import { statistics } from './statistics.tsx';
import { tables } from './tables.tsx';
import { tabs } from './tabs.tsx';
import { text } from './text.tsx';
import { timeInputs } from './time-inputs.tsx';
import { toggles } from './toggles.tsx';

const known: Readonly<Record<string, Drawn>> = {
  ...buttons,
  ...charts,
  ...crmReports,
  ...feedback,
  ...forms,
  ...inputs,
  ...layout,
  ...numberInputs,
  ...overlays,
  ...pages,
  ...pictures,
  ...selects,
  ...statistics,
  ...tables,
  ...tabs,
  ...text,
  ...timeInputs,
  ...toggles,
};
const unknown = new Map<string, ComponentType<object>>();

/** The DOM component that stands for one of HubSpot's; for one nobody has drawn, a visible complaint. */
export function componentOf(name: string): ComponentType<object> {
  const drawn = known[name] ?? unknown.get(name);
  if (drawn) return drawn;
  // Loud for tests, too: it arrives as an error of the page.
  reportError(new Error(`The host does not know HubSpot's component "${name}".`));
  // Made once a name, or React would mount it anew at every drawing.
  const Unknown = (): ReactNode => (
    <div role="alert" className="unknown">
      The host does not know HubSpot’s component “{name}”.
    </div>
  );
  unknown.set(name, Unknown);
  return Unknown;
}
