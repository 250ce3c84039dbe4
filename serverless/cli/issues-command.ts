import type { Month } from '@loss-review/domain/time/day';
import { openMonth } from '../facts/month-context.ts';
import { type IssuesAnswer, runIssues } from '../issues.ts';
import { IssuesCursor } from '../issues/cursor.ts';
import { unfinishedRun } from '../slices/unfinished-run.ts';
import type { Command, CommandPorts } from './command.ts';
import { BATCH, inSlices } from './in-slices.ts';

export interface IssuesOptions {
  readonly month?: Month;
  readonly dryRun: boolean;
}

/** `loss-review issues`: has new causes join their issues and counts each issue for the review of a month. */
export function issuesCommand(options: IssuesOptions): Command {
  return async (ports) => {
    const slices = options.dryRun ? [await looked(ports, options)] : await counted(ports, options);
    const written = slices.reduce((sum, slice) => sum + slice.written, 0);
    const refused = slices.flatMap((slice) => slice.refused);
    const month = slices.at(-1)?.month ?? '';
    const told = options.dryRun ? 'Nothing was written.' : `${written} written.`;
    return {
      text: [
        `Issues of ${month} counted. ${told}`,
        ...refused.map(
          ({ ref, message }) => `HubSpot refused ${ref.type} ${'key' in ref ? ref.key : ref.id}: ${message}`,
        ),
      ].join('\n'),
      json: { command: 'issues', dryRun: options.dryRun, month, written, refused },
      exitCode: refused.length > 0 ? (1 as const) : (0 as const),
    };
  };
}

function looked({ hubspot, clock }: CommandPorts, options: IssuesOptions): Promise<IssuesAnswer> {
  return runIssues({ ...hubspot, clock }, { ...options, batch: BATCH });
}

async function counted(
  { hubspot, clock, progress }: CommandPorts,
  options: IssuesOptions,
): Promise<readonly IssuesAnswer[]> {
  const { month } = await openMonth({ ...hubspot, clock }, options.month);
  const unfinished = unfinishedRun(hubspot.setupCrm, month, IssuesCursor);
  const from = await unfinished.find(clock.now(), () => true);
  const onProgress = (done: number): void => progress.show({ done, total: null });
  return inSlices({ clock, unfinished, from }, (slice) =>
    runIssues({ ...hubspot, clock }, { month, dryRun: false, ...slice, batch: BATCH, onProgress }),
  );
}
