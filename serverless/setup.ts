import { parseSettings } from '@loss-review/domain/settings/settings';
import { decideSetup, type SetupDecision } from '@loss-review/domain/setup/decide-setup';
import type { Explained } from '@loss-review/domain/setup/find-clashes';
import type { HeldPortal } from '@loss-review/domain/setup/held';
import { readySteps } from '@loss-review/domain/setup/ready-steps';
import type { SegmentStep, SetupStep } from '@loss-review/domain/setup/step';
import { inSetupWords } from './setup/in-setup-words.ts';
import { lookForAdditions } from './setup/look-for-additions.ts';
import { lookUpPortal } from './setup/look-up-portal.ts';
import { lookUpSegments, makeSegments } from './setup/make-segments.ts';
import type { SetupPorts } from './setup/ports.ts';
import { createStepMaker } from './setup/step-maker.ts';

export interface SetupOptions {
  /** Only look and decide; write nothing. */
  readonly dryRun: boolean;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/** What setup found and did; with clashes it did nothing, unless HubSpot brought back an archived property meanwhile. */
export interface SetupAnswer {
  readonly clashes: readonly Explained[];
  /** What was missing when setup began, in the order of making. */
  readonly steps: readonly (SetupStep | SegmentStep)[];
  readonly notices: readonly Explained[];
  /** How many of the steps were made; 0 in a dry run. */
  readonly made: number;
}

/** HubSpot takes up to 0.7 s to show a new property; a patched object flickers for longer. */
const LOOK_AGAIN_MS = 500;
const LOOKS_WITHOUT_NEWS = 12;

/**
 * Makes what the portal lacks of our schema. Every round looks up, decides and makes what can be made, until nothing
 * is missing; so a run that was cut off is completed by the next, and a second run writes nothing.
 */
export async function runSetup(ports: SetupPorts, options: SetupOptions): Promise<SetupAnswer> {
  let round = await firstRound(ports);
  const { clashes } = round.decision;
  if (clashes.length > 0) return { ...round.decision, made: 0 };
  const segments = await lookUpSegments(ports);
  const steps = [
    ...round.decision.steps,
    ...segments.missing.map((spec): SegmentStep => ({ make: 'segment', spec })),
  ];
  if (options.dryRun) {
    return { clashes, steps, notices: [...(await noticesOf(ports, round)), ...segments.notices], made: 0 };
  }
  const show = (done: number) => options.onProgress?.({ done, total: Math.max(done, steps.length) });
  const maker = createStepMaker(ports, show);
  for (let looks = 0; isUnfinished(round) && looks < LOOKS_WITHOUT_NEWS;) {
    const { news, doubt } = await maker.make(readySteps(round.decision.steps, round.held));
    if (!news) looks += 1;
    if (!news || doubt) await ports.clock.sleep(LOOK_AGAIN_MS);
    round = await lookAndDecide(ports);
  }
  if (round.decision.clashes.length > 0) return { ...round.decision, steps, made: maker.made() };
  const unseen = maker.unseen(round.decision.steps);
  const before = maker.made();
  const made = await makeSegments(ports, segments.missing, (count) => show(before + count));
  return {
    clashes,
    steps,
    notices: [...(await noticesOf(ports, round)), ...unseen, ...segments.notices, ...made.notices],
    made: steps.length - segments.missing.length + made.count,
  };
}

/** What is to be known about the portal, and about its won deals once there are settings to read them by. */
async function noticesOf(ports: SetupPorts, { held, decision }: Round): Promise<readonly Explained[]> {
  const settings = parseSettings(held.settingsRecord?.settings ?? null);
  return [...decision.notices, ...(settings ? await lookForAdditions(ports.crm, settings) : [])];
}

/** A clash in the middle is mostly an object that shows before its properties do. */
function isUnfinished({ decision }: Round): boolean {
  return decision.steps.length + decision.clashes.length > 0;
}

interface Round {
  readonly held: HeldPortal;
  readonly decision: SetupDecision;
}

/** An object made a moment ago may show without its properties, so a clash is believed only when it lasts. */
async function firstRound(ports: SetupPorts): Promise<Round> {
  let round = await lookAndDecide(ports);
  for (let look = 0; look < 3 && round.decision.clashes.length > 0; look += 1) {
    await ports.clock.sleep(LOOK_AGAIN_MS);
    round = await lookAndDecide(ports);
  }
  return round;
}

async function lookAndDecide(ports: SetupPorts): Promise<Round> {
  try {
    const held = await lookUpPortal(ports);
    return { held, decision: decideSetup(held) };
  } catch (error) {
    throw inSetupWords(error, []);
  }
}
