import { describeStep } from '@loss-review/domain/setup/describe-step';
import type { SetupStep } from '@loss-review/domain/setup/step';
import { Trouble } from '../trouble.ts';

/** Says where setup stopped and how to go on; without steps it was reading. What is no `Trouble` stays as it is. */
export function inSetupWords(error: unknown, steps: readonly SetupStep[]): unknown {
  if (!(error instanceof Trouble)) return error;
  const sentence = [`Setup stopped ${place(steps)}.`, error.message, advice(error, steps), goOn]
    .filter((part) => part !== '')
    .join(' ');
  return new Trouble(error.code, error.who, sentence, error.retryAfterMs);
}

const goOn = 'What was made stands; run setup again to go on.';

function place(steps: readonly SetupStep[]): string {
  const [step] = steps;
  if (step === undefined) return 'while reading what is there';
  const row = describeStep(step);
  const more = steps.length > 1 ? ` and ${steps.length - 1} more` : '';
  const on = 'type' in step ? ` of ${row.on}` : '';
  return `at the ${row.make} ${row.name}${more}${on}`;
}

/** What an administrator can do about it, where the step tells more than HubSpot's answer. */
function advice({ code, message }: Trouble, [step]: readonly SetupStep[]): string {
  if (code === 'missing_scopes' && message.includes('.custom.')) {
    return 'Custom objects need an Enterprise edition of any HubSpot hub: an account without one cannot grant these scopes.';
  }
  if (step === undefined) return '';
  if (code === 'account_limit' && step.make === 'object') {
    return 'The app needs four custom objects: delete unused ones under Settings → Data Management → Custom Objects, or buy more.';
  }
  if (code === 'conflict' && step.make === 'object') {
    return 'HubSpot keeps the name of a deleted custom object until its definition is removed for good.';
  }
  if (code === 'account_limit' && step.make === 'property') {
    return `Delete unused ${step.type} properties under Settings → Properties.`;
  }
  return '';
}
