import { countFeedback, type FeedbackCount } from '@loss-review/domain/feedback/count-feedback';
import type { Settings } from '@loss-review/domain/settings/settings';
import type { Month } from '@loss-review/domain/time/day';
import type { Portal } from '../facts/month-context.ts';

/**
 * Feedback about employees' service that was given in a month, by HubSpot teams of five people and more; nothing where
 * feedback is off. HubSpot's search finds the employees' tasks, which lags writes by seconds.
 */
export async function loadFeedback(
  { crm, catalogue }: Pick<Portal, 'crm' | 'catalogue'>,
  month: Month,
  { feedback }: Pick<Settings, 'feedback'>,
): Promise<FeedbackCount[]> {
  if (feedback === null) return [];
  const [given, owners] = await Promise.all([givenIn(crm, month), catalogue.owners()]);
  const active = owners.filter((owner) => owner.active);
  const teams = [...new Set(active.flatMap((owner) => owner.teams.map(({ name }) => name)))].sort();
  const groups = teams.map((name) => ({
    name,
    employeeIds: active.filter((owner) => owner.teams.some((team) => team.name === name)).map(({ id }) => id),
  }));
  return countFeedback(given, groups).filter((count) => count.given > 0);
}

async function givenIn(crm: Portal['crm'], month: Month): Promise<Parameters<typeof countFeedback>[0]> {
  const given: { employeeId: string; isAnswered: boolean }[] = [];
  const pages = crm.walk('task', {
    filters: [
      { propertyName: 'clr_role', operator: 'EQ', value: 'feedback_answer' },
      { propertyName: 'clr_month', operator: 'EQ', value: month },
    ],
    properties: ['hubspot_owner_id', 'hs_task_status'],
  });
  for await (const page of pages) {
    for (const { properties: p } of page) {
      const isAnswered = p['hs_task_status'] === 'COMPLETED';
      given.push({ employeeId: p['hubspot_owner_id'] ?? '', isAnswered });
    }
  }
  return given;
}
