import { defaultSettings } from '@loss-review/domain/settings/settings';
import { main as changeReasons } from '@loss-review/serverless/functions/change-reasons';
import { main as chooseCall } from '@loss-review/serverless/functions/choose-call';
import { main as openCallList } from '@loss-review/serverless/functions/open-call-list';
import { main as openCause } from '@loss-review/serverless/functions/open-cause';
import { main as openFigures } from '@loss-review/serverless/functions/open-figures';
import { main as openMyCalls } from '@loss-review/serverless/functions/open-my-calls';
import { main as openReview } from '@loss-review/serverless/functions/open-review';
import { main as openSettings } from '@loss-review/serverless/functions/open-settings';
import { main as reassignCall } from '@loss-review/serverless/functions/reassign-call';
import { main as remindCaller } from '@loss-review/serverless/functions/remind-caller';
import { main as runAssignSlice } from '@loss-review/serverless/functions/run-assign-slice';
import { main as runIssuesSlice } from '@loss-review/serverless/functions/run-issues-slice';
import { main as runNumbersSlice } from '@loss-review/serverless/functions/run-numbers-slice';
import { main as runSetup } from '@loss-review/serverless/functions/run-setup';
import { main as runSweepSlice } from '@loss-review/serverless/functions/run-sweep-slice';
import { main as saveSettings } from '@loss-review/serverless/functions/save-settings';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { firstReasons } from '../support/first-reasons.ts';
import { type BorderWorld, openBorder } from './border-world.ts';
import { fuzz } from './fuzz.ts';
import { garbledJson } from './garbled-json.ts';
import { mostlyRight } from './one-place-changed.ts';
import { reviewPlaces } from './review-places.ts';

let at: BorderWorld;
beforeAll(async () => {
  at = await openBorder();
});
beforeEach(() => at.enter());

const portalId = 24_680_135;
/** The functions of a run, in the order of `reviewPlaces`. */
const slices = [runSweepSlice, runNumbersSlice, runIssuesSlice, runAssignSlice];

test('opening a review writes nothing, whatever it is asked', async () => {
  await fuzz(mostlyRight({ portalId, month: '2024-06' }), async (parameters) => {
    await at.callWithoutWriting(openReview, parameters);
  });
});

test('opening figures, and the losses behind a cause, writes nothing, whatever it is asked', async () => {
  const asked = { portalId, month: '2024-06', locale: 'en-us' };
  const figures = mostlyRight(asked).map((parameters) => ({ main: openFigures, parameters }));
  const cause = mostlyRight({ ...asked, reason: 'price.fees', page: '0' }).map((parameters) => ({
    main: openCause,
    parameters,
  }));
  await fuzz(fc.oneof(figures, cause), async ({ main, parameters }) => {
    await at.callWithoutWriting(main, parameters);
  });
});

test('opening calls writes nothing, whatever it is asked', async () => {
  const asked = { portalId, email: 'grace@example.com', scope: 'all', month: '2024-06' };
  await fuzz(mostlyRight(asked), async (parameters) => {
    await at.callWithoutWriting(openMyCalls, parameters);
  });
});

test('nothing but a call task of ours is reminded of or handed on', async () => {
  // The world holds no task at all: companies and deals have ids too.
  const remind = { portalId, taskId: '101', seen: { callerId: '501' } };
  const reassign = {
    ...{ portalId, taskId: '1002', id: '0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f0001', who: 'Ada Park', to: '501' },
    seen: { callerId: null, revision: 0 },
  };
  await fuzz(mostlyRight(remind), async (parameters) => {
    expect(await at.callWithoutWriting(remindCaller, parameters)).toMatchObject({ ok: false });
  });
  await fuzz(mostlyRight(reassign), async (parameters) => {
    expect(await at.callWithoutWriting(reassignCall, parameters)).toMatchObject({ ok: false });
  });
});

test('opening a call list writes nothing, whatever it is asked', async () => {
  await fuzz(mostlyRight({ portalId, month: '2024-06' }), async (parameters) => {
    await at.callWithoutWriting(openCallList, parameters);
  });
});

test('nobody chooses for a month that is not over, however it is asked for', async () => {
  const choices = [{ companyId: '101', choice: 'pinned', reason: 'They wrote to us.' }];
  const id = '5f7d9e0a-1111-4222-8333-444455556666';
  const asked = { portalId, month: '2024-07', id, who: 'Ada Park', choices };
  await fuzz(mostlyRight(asked), async (parameters) => {
    const { ok } = await at.callWithoutWriting(chooseCall, parameters);
    expect(ok).toBe(false);
  });
});

test('a month that is not over is not run, however it is asked for', async () => {
  const run = { portalId, month: '2024-07', dryRun: false, run: 'window-a', takeOver: true };
  await fuzz(fc.tuple(fc.constantFrom(...slices), mostlyRight(run)), async ([main, parameters]) => {
    await at.callWithoutWriting(main, parameters);
  });
});

test('a dry run writes nothing, from whatever place it goes on', async () => {
  const run = { portalId, month: '2024-06', dryRun: true, run: 'window-a' };
  for (const [step, place] of reviewPlaces.entries()) {
    for (const main of slices) {
      const { ok } = await at.callWithoutWriting(main, { ...run, cursor: JSON.stringify(place) });
      expect(ok, `place ${step} before it is garbled`).toBe(true);
    }
  }
  const garbled = fc.oneof(...reviewPlaces.map(garbledJson));
  await fuzz(fc.tuple(fc.constantFrom(...slices), garbled), async ([main, cursor]) => {
    await at.callWithoutWriting(main, { ...run, cursor });
  });
});

test('opening the settings writes nothing, whatever it is asked', async () => {
  await fuzz(mostlyRight({ portalId }), async (parameters) => {
    await at.callWithoutWriting(openSettings, parameters);
  });
});

test('settings are refused as a whole where one of them is odd', async () => {
  const before = { ...defaultSettings, renewalPipelines: ['renewals'] };
  const tooMany = { ...before, callsPerExecutive: 26 };
  const saves = [
    { portalId, before, draft: tooMany },
    { portalId, before, draft: { ...tooMany, lossProperty: { name: 'industry', values: ['BANKING'] } } },
    { portalId, before: { ...before, callsTotal: 7 }, draft: { ...before, callsTotal: 8 } },
  ];
  await fuzz(fc.oneof(...saves.map(mostlyRight)), async (parameters) => {
    const told = await at.callWithoutWriting(saveSettings, parameters);
    if (told.ok) expect(told.value).toMatchObject({ outcome: expect.stringMatching(/refused|changed/) });
  });
});

test('reasons stay as they are where a change makes no sense, or was made to others than those here', async () => {
  const hidden = firstReasons.list.reasons.map((reason) => ({ ...reason, hidden: true }));
  const others = { ...firstReasons, list: { ...firstReasons.list, reasons: hidden } };
  const changes = [
    { portalId, change: { does: 'hide', code: 'unknown.unknown' }, seen: firstReasons },
    { portalId, change: { does: 'merge', code: 'price.fees', into: 'price.fees' }, seen: firstReasons },
    { portalId, change: { does: 'add', category: 'price', label: 'surcharge' }, seen: others },
  ];
  await fuzz(fc.oneof(...changes.map(mostlyRight)), async (parameters) => {
    const told = await at.callWithoutWriting(changeReasons, parameters);
    if (told.ok) expect(told.value).toMatchObject({ outcome: 'changed' });
  });
});

test('setup takes a portal and nothing else', async () => {
  await fuzz(mostlyRight({ portalId }), async (parameters) => {
    await at.callWithoutWriting(runSetup, parameters);
  });
});
