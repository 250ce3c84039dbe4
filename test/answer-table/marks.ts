import type { Plan } from '@loss-review/domain/plan/plan';
import { defaultSettings } from '@loss-review/domain/settings/settings';

/** When the property `customer_status` of a company is set to `gone`, at noon of that day in Berlin. */
export const propertyMarks: readonly (readonly [companyId: string, day: string])[] = [
  ['128', '2024-06-05'],
  ['129', '2024-06-12'],
  ['130', '2024-06-20'],
  ['131', '2024-06-20'],
];

const personsLosses: readonly (readonly [
  companyId: string,
  key: string,
  day: string,
  value: string,
  status: string,
])[] = [
  ['132', 'mark-132', '2024-06-18', '950', 'lost'],
  ['133', 'mark-133', '2024-06-19', '1000', 'lost'],
  ['134', 'mark-134', '2024-06-10', '500', 'lost'],
  ['135', 'deal-1080', '2024-06-11', '250', 'undone'],
];

/** What people wrote before the sweep: the property that means a loss, three marks, and one loss undone. */
export const peoplesPlan: Plan = {
  records: [
    {
      type: 'review',
      key: 'settings',
      properties: {
        clr_settings: JSON.stringify({
          ...defaultSettings,
          renewalPipelines: ['renewals'],
          contractEnd: { on: 'deal', property: 'contract_ends' },
          lostOn: 'contract_end',
          lossProperty: { name: 'customer_status', values: ['gone'] },
          recoveryTeam: { team: null, owners: ['505'] },
          callsPerExecutive: 3,
          callsTotal: 5,
        }),
      },
    },
    ...personsLosses.map(([companyId, key, day, value, status]) => ({
      type: 'loss' as const,
      key,
      properties: {
        clr_name: `Marked ${companyId}`,
        clr_company_id: companyId,
        clr_kind: 'churned',
        clr_status: status,
        clr_lost_on: day,
        clr_lost_month: day.slice(0, 7),
        clr_value: value,
        clr_evidence: JSON.stringify([{ id: key, on: day }]),
        clr_dated_by: 'person',
      },
    })),
  ],
  links: personsLosses.map(([companyId, key]) => ({
    from: { type: 'loss' as const, key },
    to: { type: 'company' as const, id: companyId },
  })),
  mirrors: [],
};
