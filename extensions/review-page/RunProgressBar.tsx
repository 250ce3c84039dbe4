import { ProgressBar } from '@hubspot/ui-extensions';
import { type RunProgress, type RunStep, stepsOf } from '@loss-review/domain/review-page/run-slice';
import type { ReactElement } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';

interface RunProgressBarProps {
  readonly progress: RunProgress | null;
  readonly dryRun: boolean;
  /** HubSpot asked for a pause of so many milliseconds; 0 where it did not. */
  readonly waitMs: number;
  readonly words: LocalWords;
}

const doing: Readonly<Record<RunStep, string>> = {
  sweep: 'looking for losses and returns',
  numbers: 'counting the month',
  issues: 'looking after issues',
  assign: 'giving calls to people',
};

/** How far a run is, as a bar and in words. */
export function RunProgressBar({ progress, dryRun, waitMs, words }: RunProgressBarProps): ReactElement {
  const steps = stepsOf(dryRun);
  const at = progress === null ? 0 : steps.indexOf(progress.step);
  const step = steps[at] ?? 'sweep';
  const title = `Step ${at + 1} of ${steps.length}: ${doing[step]}`;
  return (
    <ProgressBar
      title={title}
      aria-label={title}
      value={Math.round((100 * (at + partOf(progress))) / steps.length)}
      maxValue={100}
      showPercentage
      valueDescription={
        waitMs > 0
          ? `HubSpot asked for a pause. It goes on by itself in ${Math.ceil(waitMs / 1000)} seconds.`
          : inWords(progress, words)
      }
    />
  );
}

/** Where nobody knows how much there is, a step that has begun counts as half done. */
function partOf(progress: RunProgress | null): number {
  if (progress === null || progress.done === 0) return 0;
  return progress.of ? Math.min(1, progress.done / progress.of) : 0.5;
}

function inWords(progress: RunProgress | null, words: LocalWords): string {
  if (progress === null || progress.done === 0) return 'Beginning …';
  const done = words.count(progress.done);
  return progress.of ? `${done} of ${words.count(progress.of)} looked at` : `${done} looked at`;
}
