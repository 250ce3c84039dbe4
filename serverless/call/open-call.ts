import type { CallScreen } from '@loss-review/domain/calls/record/call-screen';
import { describeCall } from '@loss-review/domain/calls/record/describe-call';
import type { OpenCall } from '@loss-review/domain/calls/record/parameters';
import type { Portal } from '../facts/month-context.ts';
import { loadCall } from './load-call.ts';
import { loadFixed } from './load-fixed.ts';

/** Opens the recovery call of a company: two rounds of requests. Throws Trouble `no_company` or `not_set_up`. */
export async function runOpenCall(portal: Portal, { companyId }: OpenCall): Promise<CallScreen> {
  return describeCall(await loadCall(portal, companyId, loadFixed(portal), null));
}
