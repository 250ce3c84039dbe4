import type { Card, Saved } from '@loss-review/domain/card/card';
import type { AnswerPossibleLoss, MarkLoss, Seen, UndoLoss } from '@loss-review/domain/card/parameters';
import type { Plan, Properties } from '@loss-review/domain/plan/plan';
import { defaultSettings } from '@loss-review/domain/settings/settings';
import type { Clock } from '@loss-review/domain/time/clock';
import { runAnswerPossibleLoss } from '@loss-review/serverless/card/answer-possible-loss';
import { runMarkLoss } from '@loss-review/serverless/card/mark-loss';
import { runOpenCard } from '@loss-review/serverless/card/open-card';
import { runUndoLoss } from '@loss-review/serverless/card/undo-loss';
import { type Hubspot, openHubspot } from '@loss-review/serverless/hubspot/open';
import { runSetup } from '@loss-review/serverless/setup';
import { runSweep } from '@loss-review/serverless/sweep';
import { createPortal, type Portal } from '../portal/portal.ts';
import { allScopes } from '../portal/scopes.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { mountPortal } from './mount-portal.ts';
import { cardContent, possibleLoss } from './card-content.ts';
import { rememberedPortal } from './remembered-portal.ts';

/** Ids of forms, one an opening. */
export const forms = [
  '0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f0001',
  '0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f0002',
] as const;

const portalId = 24680135;

/** What people do on the card, on a small portal on the morning of 1 July 2024 in Berlin, after its sweep. */
export interface CardWorld {
  readonly portal: Portal;
  readonly clock: Clock;
  hubspot(): Hubspot & { readonly clock: Clock };
  open(companyId: string): Promise<Card>;
  mark(companyId: string, mark?: Partial<MarkLoss>): Promise<Saved>;
  undo(companyId: string, undo: Partial<UndoLoss> & { readonly seen: Seen }): Promise<Saved>;
  answer(companyId: string, answer: Partial<AnswerPossibleLoss> & { readonly seen: Seen }): Promise<Saved>;
  /** A sweep of everything, as operations run it. */
  sweep(): Promise<void>;
  write(plan: Partial<Plan>): Promise<void>;
  /** What the loss with this key and the company hold. */
  loss(key: string, names: readonly string[]): Promise<Properties | undefined>;
  company(id: string, names: readonly string[]): Promise<Properties | undefined>;
  close(): void;
}

interface CardWorldOptions {
  /** True by default. */
  readonly isSetUp?: boolean;
  readonly withTwins?: boolean;
  /** Scopes by token, besides `pat-local`, which may do everything. */
  readonly tokens?: Readonly<Record<string, readonly string[]>>;
}

/** Opens the world, on request before setup has run, with the twins, or with tokens that may do less. */
export async function openCardWorld(options: CardWorldOptions = {}): Promise<CardWorld> {
  if (options.isSetUp === false) return cardWorldOf(newPortal(options));
  const portal = await rememberedPortal(`card ${JSON.stringify(options)}`, async () => {
    const world = cardWorldOf(newPortal(options));
    try {
      await setUp(world);
      return world.portal;
    } finally {
      world.close();
    }
  });
  return cardWorldOf(portal);
}

function newPortal({ withTwins = false, tokens = {} }: CardWorldOptions): Portal {
  const portal = createPortal({
    clock: createVirtualClock(Date.UTC(2024, 6, 1, 6)),
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    tokens: { ...tokens, 'pat-local': allScopes },
  });
  portal.load(cardContent({ withTwins }));
  return portal;
}

/** What people do on a portal of this kind. */
export function cardWorldOf(portal: Portal): CardWorld {
  const { clock } = portal;
  const mounted = mountPortal(portal);
  const hubspot = (): Hubspot & { readonly clock: Clock } => ({
    ...openHubspot({ accessToken: 'pat-local', clock, share: 0.9, portalId }),
    clock,
  });
  const form = (companyId: string) => ({ portalId, companyId, id: forms[0], who: 'Ada Park' });
  const read = async (type: 'loss' | 'company', id: string, names: readonly string[]) => {
    const { crm } = hubspot();
    const [record] =
      type === 'loss' ? await crm.readByKey('loss', [id], names) : await crm.read('company', [id], names);
    return (
      record &&
      Object.fromEntries(Object.entries(record.properties).map(([name, held]) => [name, held ?? '']))
    );
  };
  return {
    portal,
    clock,
    hubspot,
    open: (companyId) => runOpenCard(hubspot(), { portalId, companyId }),
    mark: (companyId, mark = {}) =>
      runMarkLoss(hubspot(), {
        ...form(companyId),
        ...{ seen: null, kind: 'churned', day: '2024-06-20', value: null, ownerReason: null },
        ...mark,
      }),
    undo: (companyId, undo) =>
      runUndoLoss(hubspot(), { ...form(companyId), reason: 'They renewed by phone.', ...undo }),
    answer: (companyId, answer) =>
      runAnswerPossibleLoss(hubspot(), {
        ...form(companyId),
        lost: null,
        reason: 'I spoke to them.',
        ...answer,
      }),
    async sweep() {
      await runSweep(hubspot(), { full: true, dryRun: false, batch: 1000 });
    },
    async write(plan) {
      const { refused } = await hubspot().crm.apply({ records: [], links: [], mirrors: [], ...plan });
      if (refused.length > 0) throw new Error(`The portal refused: ${JSON.stringify(refused)}`);
    },
    loss: (key, names) => read('loss', key, names),
    company: (id, names) => read('company', id, names),
    close: () => mounted.close(),
  };
}

async function setUp(world: CardWorld): Promise<void> {
  const { setupCrm, catalogue, clock } = world.hubspot();
  await runSetup({ crm: setupCrm, catalogue, clock }, { dryRun: false });
  const settings = JSON.stringify({ ...defaultSettings, renewalPipelines: ['renewals'] });
  await world.write({
    records: [{ type: 'review', key: 'settings', properties: { clr_settings: settings } }],
  });
  await world.write(possibleLoss);
  await world.sweep();
}

/** What a screen that shows this loss sends along. */
export function seen(loss: Card['loss']): Seen {
  if (!loss) throw new Error('The card shows no loss.');
  return { key: loss.key, revision: loss.revision, status: loss.status };
}
