import type { CrmReportProps } from '@hubspot/ui-extensions/crm';
import type { ReactNode } from 'react';
import type { Drawn } from './drawn.ts';

/** HubSpot draws the report itself; the host has no reports, so it says which one would stand here. */
const CrmReport = ({ reportId }: CrmReportProps): ReactNode => (
  <div className="tile" data-testid="crm-report">
    HubSpot shows its report {reportId} here, of the records associated with this one.
  </div>
);

/** Reports of HubSpot's own. */
export const crmReports: Readonly<Record<string, Drawn>> = { CrmReport };
