import { choicesWith, readChoices } from '@loss-review/domain/calls/choose/choices';
import type { CallChoice } from '@loss-review/domain/calls/choose/call-choice';
import type { CallList, ChooseCall } from '@loss-review/domain/review-page/call-list';
import { openMonth, type Portal } from '../facts/month-context.ts';
import { Trouble } from '../trouble.ts';
import { openCallList } from './open-call-list.ts';
import { refuseUnswept } from './refuse-unswept.ts';

/** Two people who choose in the same moment take turns so often before one is asked to try again. */
const mostTries = 4;

/**
 * Keeps what an operator chose for a month's call list, with who and why, and answers the list as it is then. HubSpot has
 * no conditional write, so it is read just before writing, and again afterwards: what another wrote in the same moment
 * would else have taken its place. The same form kept again changes nothing. Throws Trouble.
 */
export async function keepChoice(portal: Portal, asked: ChooseCall): Promise<CallList> {
  const { month, portalId, id, who, choices } = asked;
  refuseUnswept(await openMonth(portal, month), portal.clock.now());
  const at = new Date(portal.clock.now()).toISOString();
  // One company twice in a form would leave open which of the two rules: the last, as on screen.
  const byCompany = new Map(choices.map((choice) => [choice.companyId, { ...choice, who, at, id }]));
  await keep(portal, month, [...byCompany.values()]);
  return openCallList(portal, { portalId, month });
}

async function keep({ crm }: Portal, month: string, more: readonly CallChoice[]): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [review] = await crm.readByKey('review', [month], ['clr_call_choices']);
    const text = review?.properties['clr_call_choices'] ?? '';
    const wanted = choicesWith(readChoices(text), more);
    if (wanted === text) return;
    const properties = { clr_call_choices: wanted };
    await crm.apply({ records: [{ type: 'review', key: month, properties }], links: [], mirrors: [] });
  }
  throw new Trouble(
    'busy',
    'user',
    'Somebody else is choosing for this month right now. Look at the list, and try again in a moment.',
  );
}
