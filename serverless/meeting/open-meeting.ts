import { type OpenedMeeting, type OpenMeeting } from '@loss-review/domain/meeting/opened-meeting';
import { packText } from '@loss-review/domain/meeting/pack-text';
import type { Portal } from '../facts/month-context.ts';
import { loadMeeting } from './load-meeting.ts';

/** Opens the meeting about a month from what is stored. Throws Trouble `not_set_up` or `future_month`. */
export async function runOpenMeeting(portal: Portal, asked: OpenMeeting): Promise<OpenedMeeting> {
  const { month, title, currency, agenda, lines } = await loadMeeting(portal, asked);
  return { month, title, currency, items: [...agenda], text: packText(title, lines) };
}
