import { describeStep } from '@loss-review/domain/setup/describe-step';
import type { Explained } from '@loss-review/domain/setup/find-clashes';
import { runSetup, type SetupAnswer } from '../setup.ts';
import type { Command } from './command.ts';
import { table } from './table.ts';

/** `loss-review setup`: makes in HubSpot what the review needs, or shows what it would make. */
export function setupCommand(options: { readonly dryRun: boolean }): Command {
  return async ({ hubspot, clock, progress }) => {
    const ports = { crm: hubspot.setupCrm, catalogue: hubspot.catalogue, clock };
    const answer = await runSetup(ports, { dryRun: options.dryRun, onProgress: (at) => progress.show(at) });
    return {
      text: inWords(answer, options.dryRun),
      json: { command: 'setup', dryRun: options.dryRun, ...answer, steps: answer.steps.map(describeStep) },
      exitCode: answer.clashes.length > 0 ? 1 : 0,
    };
  };
}

function inWords(answer: SetupAnswer, dryRun: boolean): string {
  if (answer.clashes.length > 0) {
    const written = answer.made === 0 ? 'Nothing was written' : `Setup stopped after ${answer.made} steps`;
    return [`${written}, because something in the portal stands in the way:`, ...lines(answer.clashes)].join(
      '\n',
    );
  }
  const rows = answer.steps.map(describeStep).map(({ make, on, name, detail }) => [make, on, name, detail]);
  const plan = rows.length > 0 ? [table(['Make', 'On', 'Name', 'Detail'], rows)] : [];
  return [...plan, outcome(answer, dryRun), ...lines(answer.notices)].join('\n');
}

function outcome({ steps, made }: SetupAnswer, dryRun: boolean): string {
  if (steps.length === 0) return 'The portal has everything already; nothing to make.';
  if (dryRun) return `${steps.length} to make. Nothing was written: this was a dry run.`;
  return `Setup is complete: ${made} made.`;
}

function lines(explained: readonly Explained[]): readonly string[] {
  return explained.map(({ sentence, who }) => `- ${sentence} (${who})`);
}
