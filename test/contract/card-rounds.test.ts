import { runOpenCard } from '@loss-review/serverless/card/open-card';
import type { Hubspot } from '@loss-review/serverless/hubspot/open';
import { expect, test } from 'vitest';
import { openCardWorld } from '../support/card-world.ts';

interface Counted {
  readonly hubspot: Hubspot;
  /** Rounds so far: a question asked after an answer came belongs to the next round. */
  rounds(): number;
  questions(): number;
}

function countRounds({ crm, setupCrm, ...hubspot }: Hubspot): Counted {
  let answered = 0;
  let rounds = 0;
  let questions = 0;
  const counted =
    <A extends unknown[], T>(ask: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const round = answered + 1;
      rounds = Math.max(rounds, round);
      questions += 1;
      const answer = await ask(...args);
      answered = Math.max(answered, round);
      return answer;
    };
  const countedCrm = (each: typeof crm): typeof crm => ({
    ...each,
    read: counted(each.read),
    readByKey: counted(each.readByKey),
    linked: counted(each.linked),
  });
  const { catalogue } = hubspot;
  return {
    hubspot: {
      ...hubspot,
      crm: countedCrm(crm),
      setupCrm: countedCrm(setupCrm),
      catalogue: {
        ...catalogue,
        account: counted(catalogue.account),
        owners: counted(catalogue.owners),
        dealPipelines: counted(catalogue.dealPipelines),
        properties: counted(catalogue.properties),
      },
    },
    rounds: () => rounds,
    questions: () => questions,
  };
}

test('the card opens with two rounds of requests, one request a question', async () => {
  const world = await openCardWorld();
  try {
    const { clock, ...hubspot } = world.hubspot();
    const counted = countRounds(hubspot);
    const before = world.portal.log.entries().length;
    const card = await runOpenCard({ ...counted.hubspot, clock }, { portalId: 24680135, companyId: '105' });
    expect(card.loss?.evidence[0]?.dealName).toBe('Elm 2023');
    expect(counted.rounds()).toBe(2);
    // Owners are asked for twice at once, active and deactivated; of a company without tasks no task is read.
    expect(counted.questions()).toBe(13);
    expect(world.portal.log.entries().length - before).toBe(13);
  } finally {
    world.close();
  }
});
