import { describeStep } from '@loss-review/domain/setup/describe-step';
import type { Explained } from '@loss-review/domain/setup/find-clashes';
import { stepName, type SetupStep } from '@loss-review/domain/setup/step';
import { Trouble } from '../trouble.ts';
import { batchSteps, type StepBatch } from './batch-steps.ts';
import { inSetupWords } from './in-setup-words.ts';
import type { MakingPorts } from './ports.ts';

interface Made {
  /** Were any of these steps made now? */
  readonly news: boolean;
  /** Is it unknown of any whether it exists? HubSpot has to be given time to show it. */
  readonly doubt: boolean;
}

/** Makes each step once, however often it is asked for: HubSpot may be slow to show that it was made. */
export interface StepMaker {
  make(steps: readonly SetupStep[]): Promise<Made>;
  /** How many were made so far. */
  made(): number;
  /** What to say of steps that still seem to be missing; throws for one never made, or a property taken but not kept. */
  unseen(steps: readonly SetupStep[]): readonly Explained[];
}

const REFUSALS_BORNE = 3;

export function createStepMaker(ports: MakingPorts, onMade: (count: number) => void): StepMaker {
  const made = new Set<string>();
  const refusals = new Map<string, number>();

  const attempt = async (batch: StepBatch): Promise<boolean> => {
    try {
      await batch.make(ports);
      return true;
    } catch (error) {
      const refused = (refusals.get(batch.name) ?? 0) + 1;
      refusals.set(batch.name, refused);
      if (isPerhapsThere(error) && refused < REFUSALS_BORNE) return false;
      throw inSetupWords(error, batch.steps);
    }
  };

  return {
    async make(steps) {
      let news = false;
      let doubt = false;
      for (const batch of batchSteps(steps.filter((step) => !made.has(stepName(step))))) {
        if (await attempt(batch)) {
          for (const step of batch.steps) made.add(stepName(step));
          onMade(made.size);
          news = true;
        } else {
          doubt = true;
        }
      }
      return { news, doubt };
    },
    made: () => made.size,
    unseen(steps) {
      const [lacking] = steps.filter((step) => step.make === 'property' || !made.has(stepName(step)));
      if (lacking !== undefined) throw notShown(lacking);
      return steps.length === 0 ? [] : [slow];
    },
  };
}

/**
 * It may exist: made a moment ago by an interrupted run, or by a request whose answer was lost. Names are unique, so
 * another attempt makes no second one.
 */
function isPerhapsThere(error: unknown): boolean {
  return error instanceof Trouble && doubtful.includes(error.code);
}

/** `not_set_up`: an object's definition may vanish from view for a moment while it is changed. */
const doubtful: readonly string[] = ['conflict', 'refused', 'no_answer', 'not_set_up'];

const slow: Explained = {
  code: 'not_shown_yet',
  sentence:
    'Everything was made, but HubSpot does not show all of it yet: run setup again in a minute to make sure.',
  who: 'operator',
};

function notShown(step: SetupStep): Trouble {
  const { make, name } = describeStep(step);
  return new Trouble(
    'not_shown_yet',
    'operator',
    `HubSpot does not show the ${make} ${name}, or what it builds on: run setup again in a minute.`,
    60_000,
  );
}
