import { Alert, Button, ButtonRow, Flex, Text } from '@hubspot/ui-extensions';
import type { OpenedReview } from '@loss-review/domain/review-page/opened-review';
import type { RunTold } from '@loss-review/domain/review-page/run-slice';
import type { ReactElement } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { PlannedRun } from './PlannedRun.tsx';
import { waitsForCalls, WaitingCalls } from './WaitingCalls.tsx';
import { RunProgressBar } from './RunProgressBar.tsx';
import { RunResult } from './RunResult.tsx';
import type { RunControls, RunStanding } from './use-run.ts';

interface RunSectionProps {
  readonly portalId: number;
  readonly review: OpenedReview;
  readonly controls: RunControls;
  /** The review was opened before this window's run ended, and is being opened again. */
  readonly isOutdated: boolean;
  readonly words: LocalWords;
}

/** Running the month: look first, then write; or go on with a run that was stopped. */
export function RunSection(props: RunSectionProps): ReactElement {
  const { portalId, review, controls, isOutdated, words } = props;
  const { standing, start, stop, putAway } = controls;
  const { state, dryRun, progress, waitMs } = standing;
  if (!isIdle(standing)) {
    return (
      <Flex direction="column" gap="sm">
        <RunProgressBar progress={progress} dryRun={dryRun} waitMs={waitMs} words={words} />
        <Text variant="microcopy">
          {dryRun
            ? 'Nothing is written while you look.'
            : 'Leave this page open. If it is closed, the run stops and can be continued; what was written stands.'}
        </Text>
        <ButtonRow>
          {/* The second click of a double click lands here, where the button was that began the run. */}
          <Button onClick={stop} disabled={state === 'stopping' || (progress === null && waitMs === 0)}>
            {state === 'stopping' ? 'Stopping …' : 'Stop'}
          </Button>
        </ButtonRow>
      </Flex>
    );
  }
  if (state === 'done' && dryRun) {
    return (
      <PlannedRun
        portalId={portalId}
        month={review.month}
        plan={standing.plan}
        told={standing.told}
        words={words}
        onConfirm={() => start({ dryRun: false, ...acceptanceOf(standing.told) })}
        onChoose={
          review.calls === null
            ? () => start({ dryRun: false, stopBefore: 'assign', ...acceptanceOf(standing.told) })
            : null
        }
        onLeave={putAway}
      />
    );
  }
  return (
    <Flex direction="column" gap="sm">
      {standing.failure && (
        <Alert title={dryRun ? 'Looking came to a stop' : 'The run came to a stop'} variant="danger">
          {`${standing.failure.sentence}${dryRun ? '' : ' What was written stands.'}`}
        </Alert>
      )}
      {state === 'done' && <RunResult portalId={portalId} told={standing.told} words={words} />}
      {!(isOutdated && (state === 'done' || state === 'stopped')) && (
        <NextRun review={review} controls={controls} words={words} />
      )}
    </Flex>
  );
}

/** Saying yes to a plan says yes to the changed rules it was made by. */
function acceptanceOf(told: RunTold | null): { readonly acceptRules?: string } {
  return told?.changedRules ? { acceptRules: told.changedRules.code } : {};
}

/** Is the run that the review tells of another window's? One that this window has just ended looks alive for a while. */
export function isRunElsewhere({ run }: OpenedReview, { state }: RunStanding): boolean {
  return run?.state === 'going' && (state === 'idle' || state === 'done');
}

/** Does this window neither run nor look? */
export function isIdle({ state }: RunStanding): boolean {
  return state !== 'running' && state !== 'stopping';
}

function NextRun({
  review,
  controls: { start, standing },
  words,
}: Pick<RunSectionProps, 'review' | 'controls' | 'words'>): ReactElement | null {
  const month = words.month(review.month);
  if (review.state === 'not over') {
    return (
      <Alert title={`${month} is not over yet`} variant="info">
        {`It ends on ${words.day(review.lastDay)}. Its review can be run the day after.`}
      </Alert>
    );
  }
  // Of a closed month no calls are given; what may be done with it stands beneath.
  if (review.state === 'closed' && (review.run === null || waitsForCalls(review.run))) return null;
  if (review.run && waitsForCalls(review.run)) {
    return (
      <WaitingCalls
        month={review.month}
        words={words}
        onGive={() => start({ dryRun: false, takeOver: true })}
      />
    );
  }
  if (review.run) {
    const going = isRunElsewhere(review, standing);
    return (
      <Flex direction="column" gap="sm">
        <Alert
          title={going ? `${month} is being run in another window` : `A run of ${month} was stopped`}
          variant={going ? 'info' : 'warning'}
        >
          {going
            ? 'This page follows it. If that window was closed or reloaded, continue the run here; nothing is done twice.'
            : 'It can be continued where it stands; nothing is done twice.'}
        </Alert>
        <RunProgressBar progress={review.run.progress} dryRun={false} waitMs={0} words={words} />
        <ButtonRow>
          <Button
            variant={going ? 'secondary' : 'primary'}
            onClick={() => start({ dryRun: false, takeOver: true })}
          >
            {going ? 'Continue it here' : 'Continue the run'}
          </Button>
        </ButtonRow>
      </Flex>
    );
  }
  const counted = review.state === 'counted';
  return (
    <Flex direction="column" gap="sm">
      <Text>
        {counted
          ? `${month} was run. Run it again when deals or losses were put right: it writes only what is missing.`
          : `${month} was not run yet. A run finds who left and who came back, counts the month, and gives calls to people. Look first: nothing is written until you say so.`}
      </Text>
      <ButtonRow>
        <Button variant={counted ? 'secondary' : 'primary'} onClick={() => start({ dryRun: true })}>
          {counted ? 'See what a new run would write' : 'See what a run would write'}
        </Button>
      </ButtonRow>
    </Flex>
  );
}
