import { startOfDay } from '@loss-review/domain/time/day';
import type { Clock } from '@loss-review/domain/time/clock';
import { type Hubspot, openHubspot } from '@loss-review/serverless/hubspot/open';
import { runSetup } from '@loss-review/serverless/setup';
import { createPortal, type Portal, type PortalOptions } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { mountPortal } from '../support/mount-portal.ts';
import { rememberedPortal } from '../support/remembered-portal.ts';
import { answerContent, currency, timeZone } from './content.ts';
import { peoplesPlan, propertyMarks } from './marks.ts';

/** The portal of the answer table with this process's fetch leading to it. */
export interface AnswerPortal {
  readonly portal: Portal;
  readonly clock: Clock;
  readonly open: () => Hubspot & { readonly clock: Clock };
  readonly close: () => void;
}

type Options = Omit<PortalOptions, 'clock'>;

/** Loads the answer table; its clock stands on 5 June 2024. */
export function openAnswerPortal(options: Options = {}): AnswerPortal {
  const clock = createVirtualClock(startOfDay('2024-06-05', timeZone));
  const portal = createPortal({ clock, timeZone, currency, ...options });
  portal.load(answerContent());
  return answerPortalOf(portal);
}

/** The same on 1 July, after setup, with what people had written before the first sweep. */
export async function openAnswerMonth(options: Options = {}): Promise<AnswerPortal> {
  const month = await rememberedPortal(`answer table ${JSON.stringify(options)}`, async () => {
    const answers = openAnswerPortal(options);
    try {
      await passTheMonth(answers);
      await setUp(answers);
      await writeMarks(answers);
      return answers.portal;
    } finally {
      answers.close();
    }
  });
  return answerPortalOf(month);
}

/** This process's fetch leads to such a portal from now on. */
export function answerPortalOf(portal: Portal): AnswerPortal {
  const { clock } = portal;
  const mounted = mountPortal(portal);
  const open = (): Hubspot & { readonly clock: Clock } => ({
    ...openHubspot({ accessToken: 'pat-local', clock, share: 0.9 }),
    clock,
  });
  return { portal, clock, open, close: () => mounted.close() };
}

/** Sets the properties of `propertyMarks` on their days, then lets the clock come to 1 July. */
async function passTheMonth({ clock, open }: AnswerPortal): Promise<void> {
  const { crm } = open();
  for (const [id, day] of propertyMarks) {
    await sleepUntil(clock, startOfDay(day, timeZone) + 12 * 3_600_000);
    const properties = { customer_status: 'gone' };
    await crm.apply({ records: [], links: [], mirrors: [{ type: 'company', id, properties }] });
  }
  await sleepUntil(clock, startOfDay('2024-07-01', timeZone));
}

/** Runs setup. */
async function setUp({ open, clock }: AnswerPortal): Promise<void> {
  const { setupCrm, catalogue } = open();
  const { clashes } = await runSetup({ crm: setupCrm, catalogue, clock }, { dryRun: false });
  if (clashes.length > 0) throw new Error(`Setup found clashes: ${JSON.stringify(clashes)}`);
}

/** Writes what people had written before the sweep. */
async function writeMarks({ open }: AnswerPortal): Promise<void> {
  const { refused } = await open().crm.apply(peoplesPlan);
  if (refused.length > 0) throw new Error(`The portal refused: ${JSON.stringify(refused)}`);
}

async function sleepUntil(clock: Clock, ms: number): Promise<void> {
  await clock.sleep(Math.max(0, ms - clock.now()));
}
