import { OpenLostParameters } from '@loss-review/domain/review-page/open-lost';
import { loadLostCustomers } from '../review-page/load-lost-customers.ts';
import { answering } from './answering.ts';

/** Opens further customers lost in a month, after those that the page holds. */
export const main = answering(OpenLostParameters, ({ crm }, { month, from }) =>
  loadLostCustomers(crm, month, from),
);
