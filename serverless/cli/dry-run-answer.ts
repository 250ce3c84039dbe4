import type { CommandAnswer } from './command.ts';
import type { PlanRow } from './plan-rows.ts';
import { table } from './table.ts';

/** The answer of a dry run: its plan row by row, then the lines that people are told; programs get `told` beside the plan. */
export function dryRunAnswer(
  command: 'sweep' | 'assign',
  plan: readonly PlanRow[],
  { lines, told }: { readonly lines: readonly string[]; readonly told: object },
): CommandAnswer {
  const cells = plan.map(({ write, on, what }) => [write, on, what]);
  const rows = plan.length > 0 ? [table(['Write', 'On', 'What'], cells)] : [];
  return {
    text: [...rows, ...lines, 'Nothing was written: this was a dry run.'].join('\n'),
    json: { command, dryRun: true, ...told, plan },
    exitCode: 0,
  };
}
