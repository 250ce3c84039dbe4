import type { CallScreen } from '@loss-review/domain/calls/record/call-screen';
import { type CardWords, cardWords } from '../card/card-words.ts';

/** How the recovery call says things to this user. */
export interface CallWords extends CardWords {
  /** An ISO instant as day and time of the portal's zone. */
  moment(instant: string): string;
}

/** Words for a call and the user's locale. */
export function callWords(screen: CallScreen, locale: string | undefined): CallWords {
  const words = cardWords(screen, locale);
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: screen.timeZone });
  const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: screen.timeZone });
  return {
    ...words,
    moment: (instant) => {
      const at = new Date(instant);
      const on = day.format(at);
      return on === screen.today ? time.format(at) : `${words.day(on)}, ${time.format(at)}`;
    },
  };
}
