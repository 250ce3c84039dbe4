import type { Update } from '../plan/plan.ts';

/** Closes a task that nobody is to do any more; why is said, in HTML, above what its body (HTML) says. */
export function closeTask({ id, body }: { readonly id: string; readonly body: string }, why: string): Update {
  return {
    type: 'task',
    id,
    properties: { hs_task_status: 'COMPLETED', hs_task_body: `<p>${why}</p>${body}` },
  };
}

/** Said where a person took the loss back. */
export const notLostAfterAll = '<strong>Closed: not lost after all.</strong>';

/** Why nobody is to call about a loss of these statuses any more, as said in the task. */
export const callEnded: Readonly<Record<string, string>> = {
  undone: notLostAfterAll,
  dismissed: '<strong>Closed: dismissed, the customer was not lost.</strong>',
  returned: '<strong>Closed: the customer is back.</strong>',
  cleared: '<strong>Closed: the customer bought again.</strong>',
};
