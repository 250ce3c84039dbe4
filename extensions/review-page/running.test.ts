import { Alert, Button, Link, LoadingSpinner, ProgressBar, Table, TableRow } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './opened-page.builder.ts';
import { countedReview, lostOf, newReview, runSlice } from './review.builder.ts';

type Row = ReturnType<typeof runSlice>['plan'][number];

const loss = (number: number, more: Partial<Row> = {}): Row => ({
  what: 'churned',
  name: `Company ${number}`,
  companyId: String(number),
  on: '2026-10-12',
  value: 100_000,
  caller: '',
  ...more,
});
const alertsOf = ({ renderer }: OpenedPage): readonly string[] =>
  renderer.findAll(Alert).map(({ props }) => props.title);
const barOf = ({ renderer }: OpenedPage) => renderer.find(ProgressBar).props;
const sweeping = (cursor: string, done: number): ReturnType<typeof runSlice> =>
  runSlice({ done: false, cursor, progress: { step: 'sweep', done, of: 400 } });
const standingAt = (step: 'numbers' | 'assign', cursor: string): ReturnType<typeof runSlice> =>
  runSlice({ done: false, cursor, progress: { step, done: 0, of: null } });
const slicesOf = ({ functions }: OpenedPage) => functions.calls.filter(({ uid }) => uid !== 'open-review');

async function openNew(): Promise<OpenedPage> {
  const page = openPage();
  await page.answer(newReview());
  return page;
}

/** Opens a month that was not run and looks at what a run would write. */
async function openPlanned(plan: readonly Row[]): Promise<OpenedPage> {
  const page = await openNew();
  await page.press('See what a run would write');
  await page.answer(runSlice({ plan: [...plan] }));
  return page;
}

describe('a month that was not run', () => {
  it('is looked at first: slice by slice, writing nothing', async () => {
    const page = await openNew();
    await page.press('See what a run would write');
    await page.answer({ ...sweeping('a', 200), plan: [loss(1)] });
    await page.until(() =>
      expect(barOf(page)).toMatchObject({
        title: 'Step 1 of 2: looking for losses and returns',
        value: 25,
        valueDescription: '200 of 400 looked at',
      }),
    );
    await page.answer(runSlice({ plan: [loss(2)] }));
    await page.until(() => expect(page.renderer.findAll(TableRow)).toHaveLength(3));
    expect(page.text()).toContain('2 changes to losses; among them 2 customers lost in October 2026');
    expect(page.text()).toContain('Calls are chosen in the run itself');
    expect(page.text()).toContain('Nothing was written yet.');
    expect(slicesOf(page).map(({ parameters }) => parameters)).toEqual([
      { portalId: 24680135, month: '2026-10', dryRun: true, run: 'run-00001' },
      { portalId: 24680135, month: '2026-10', dryRun: true, run: 'run-00001', cursor: 'a' },
    ]);
  });

  it('is written when somebody says yes, and shown when it is done', async () => {
    const page = await openPlanned([loss(1)]);
    await page.press('Write this and count the month');
    await page.answer(sweeping('a', 100));
    await page.answer(standingAt('numbers', 'b'));
    await page.until(() =>
      expect(barOf(page)).toMatchObject({
        title: 'Step 2 of 4: counting the month',
        value: 25,
        valueDescription: 'Beginning …',
      }),
    );
    await page.answer(standingAt('assign', 'c'));
    await page.answer(runSlice());
    await page.answer(countedReview());
    await page.until(() => expect(alertsOf(page)).toEqual(['The month was run']));
    expect(page.text()).toContain('12 changes were written to HubSpot and the month was counted.');
    expect(page.text()).toContain('Calls given: 2 to executives, 1 to owners and the recovery team.');
    expect(page.text()).toContain('Yearly value lost');
    const asked = { portalId: 24680135, month: '2026-10', dryRun: false, run: 'run-00002' };
    expect(slicesOf(page).slice(1)).toEqual([
      { uid: 'run-sweep-slice', parameters: asked },
      { uid: 'run-sweep-slice', parameters: { ...asked, cursor: 'a' } },
      { uid: 'run-numbers-slice', parameters: { ...asked, cursor: 'b' } },
      { uid: 'run-assign-slice', parameters: { ...asked, cursor: 'c' } },
    ]);
  });

  it('is shown again by itself until HubSpot’s search has caught up with the run', async () => {
    const page = await openPlanned([loss(1)]);
    await page.press('Write this and count the month');
    await page.answer(runSlice());
    await page.answer(countedReview({ lost: lostOf() }));
    await page.section('lost');
    await page.until(() => expect(page.text()).toContain('HubSpot’s search is a little behind'));
    expect(page.text()).not.toContain('Nobody left');
    await page.endPause();
    await page.answer(countedReview());
    await page.until(() => expect(page.text()).toContain('3 customers, worth €6,000 a year together.'));
    expect(page.pauses.lengths).toEqual([5_000]);
    expect(page.pauses.waiting()).toBe(0);
  });

  it('is left alone when somebody says no', async () => {
    const page = await openPlanned([loss(1)]);
    await page.press('Leave it');
    await page.until(() => expect(page.renderer.maybeFind(Table)).toBeNull());
    expect(slicesOf(page)).toHaveLength(1);
  });

  it('pages through a long plan', async () => {
    const page = await openPlanned(Array.from({ length: 500 }, (_, number) => loss(number)));
    await page.until(() =>
      expect(page.renderer.find(Table).props).toMatchObject({ paginated: true, pageCount: 20 }),
    );
    expect(page.renderer.findAll(TableRow)).toHaveLength(26);
  });

  it('shows the month’s own losses first, then calls with who makes them, then other months', async () => {
    const page = await openPlanned([
      loss(1, { on: '2026-03-02', name: 'Earlier Ltd' }),
      loss(2, { what: 'task', name: 'Call Elm Ltd', caller: 'Ada Moon' }),
      loss(3, { what: 'downgraded', name: 'Less Ltd' }),
      loss(4, { name: 'Gone Ltd' }),
    ]);
    await page.until(() => expect(page.renderer.findAll(TableRow)).toHaveLength(5));
    const names = page.renderer
      .find(Table)
      .findAll(Link)
      .map(({ text }) => text);
    expect(names).toEqual(['Gone Ltd', 'Less Ltd', 'Call Elm Ltd', 'Earlier Ltd']);
    expect(page.text()).toContain('Ada Moon');
    expect(page.text()).toContain('3 changes to losses and 1 call task; among them 1 customer lost');
  });

  it('says that nothing is missing', async () => {
    const page = await openPlanned([]);
    await page.until(() => expect(page.text()).toContain('Nothing is missing in HubSpot'));
    await page.until(() => void page.renderer.find(Button, ({ text }) => text === 'Count the month'));
  });
});

describe('a run under way', () => {
  it('is begun once, however often the button is pressed', async () => {
    const page = await openNew();
    await page.press('See what a run would write', 3);
    await page.until(() => expect(slicesOf(page)).toHaveLength(1));
    await page.answer(runSlice());
    await page.press('Count the month', 2);
    await page.until(() => expect(slicesOf(page)).toHaveLength(2));
    expect(page.functions.waiting()).toBe(1);
  });

  it('is not stopped by the second click of the one that began it', async () => {
    const page = await openPlanned([]);
    await page.press('Count the month');
    const isDisabled = (): unknown =>
      page.renderer.find(Button, ({ text }) => text === 'Stop').props.disabled;
    await page.until(() => expect(isDisabled()).toBe(true));
    await page.answer(sweeping('a', 100));
    await page.until(() => expect(isDisabled()).toBe(false));
  });

  it('ends after the slice under way when it is stopped, and can be continued', async () => {
    const page = await openPlanned([]);
    await page.press('Count the month');
    await page.answer(sweeping('a', 100));
    await page.press('Stop', 2);
    await page.until(() => void page.renderer.find(Button, ({ text }) => text === 'Stopping …'));
    await page.answer(sweeping('b', 200));
    await page.answer(
      newReview({ run: { state: 'going', progress: { step: 'sweep', done: 100, of: 400 } } }),
    );
    await page.until(() => expect(alertsOf(page)).toEqual(['A run of October 2026 was stopped']));
    await page.press('Continue the run');
    await page.until(() =>
      expect(slicesOf(page).at(-1)?.parameters).toMatchObject({ takeOver: true, run: 'run-00003' }),
    );
    await page.answer(runSlice());
    await page.answer(countedReview());
    await page.until(() => expect(alertsOf(page)).toEqual(['The month was run']));
  });

  it('pauses when HubSpot asks for it, and goes on from the same place', async () => {
    const page = await openPlanned([]);
    await page.press('Count the month');
    await page.answer(sweeping('a', 100));
    await page.fail({ retryAfterMs: 1_500 });
    await page.until(() => expect(barOf(page).valueDescription).toContain('goes on by itself in 2 seconds'));
    await page.endPause();
    await page.endPause();
    expect(page.pauses.lengths).toEqual([1_000, 500]);
    await page.answer(runSlice());
    expect(
      slicesOf(page)
        .slice(-2)
        .map(({ parameters }) => parameters['cursor']),
    ).toEqual(['a', 'a']);
  });

  it('gives up after four failures in a row, says what stands and offers to go on', async () => {
    const page = await openPlanned([]);
    await page.press('Count the month');
    for (let failures = 0; failures < 3; failures += 1) {
      await page.fail({ retryAfterMs: 1_000 });
      await page.endPause();
    }
    await page.fail({ retryAfterMs: 1_000, sentence: 'HubSpot is busy.' });
    await page.answer(
      newReview({ run: { state: 'going', progress: { step: 'sweep', done: 100, of: 400 } } }),
    );
    await page.until(() => expect(alertsOf(page)).toContain('The run came to a stop'));
    expect(page.text()).toContain('HubSpot is busy. What was written stands.');
    await page.until(() => void page.renderer.find(Button, ({ text }) => text === 'Continue the run'));
  });

  it('draws nothing on another month that was chosen meanwhile', async () => {
    const page = await openNew();
    await page.press('See what a run would write');
    await page.until(() => expect(page.functions.waiting()).toBe(1));
    page.choose('2026-09');
    await page.until(() => void page.renderer.find(LoadingSpinner));
    await page.until(() => expect(page.functions.waiting()).toBe(2));
    await page.answer({ ...sweeping('a', 100), plan: [loss(1)] });
    await page.answer(newReview({ month: '2026-09' }));
    await page.until(() => expect(page.text()).toContain('September 2026 was not run yet'));
    expect(page.renderer.maybeFind(ProgressBar)).toBeNull();
    expect(page.functions.waiting()).toBe(0);
  });
});

describe('a run in another window', () => {
  const going = (done: number) =>
    newReview({ run: { state: 'going', progress: { step: 'numbers', done, of: 400 } } });

  it('is followed until it is done', async () => {
    const page = openPage();
    await page.answer(going(100));
    await page.until(() => expect(alertsOf(page)).toEqual(['October 2026 is being run in another window']));
    expect(barOf(page)).toMatchObject({ title: 'Step 2 of 4: counting the month', value: 31 });
    await page.endPause();
    await page.answer(going(200));
    await page.until(() => expect(barOf(page).value).toBe(38));
    await page.endPause();
    await page.answer(countedReview());
    await page.until(() => expect(page.renderer.maybeFind(ProgressBar)).toBeNull());
    expect(page.pauses.waiting()).toBe(0);
  });

  it('can be continued here', async () => {
    const page = openPage();
    await page.answer(going(100));
    await page.press('Continue it here');
    await page.until(() =>
      expect(slicesOf(page)[0]?.parameters).toMatchObject({ takeOver: true, dryRun: false }),
    );
  });

  it('that was continued here and is done is not told of as another window’s until the page is opened again', async () => {
    const page = openPage();
    await page.answer(going(100));
    await page.press('Continue it here');
    await page.until(() => expect(slicesOf(page)).toHaveLength(1));
    await page.answer(runSlice());
    await page.until(() => expect(alertsOf(page)).toContain('The month was run'));
    expect(alertsOf(page)).toEqual(['The month was run']);
    expect(page.renderer.maybeFind(ProgressBar)).toBeNull();
    expect(page.text()).not.toContain('was not run yet');
    await page.answer(countedReview());
    await page.press('See what a new run would write');
    await page.until(() => expect(slicesOf(page)).toHaveLength(2));
  });

  it('that took over is told of, and followed', async () => {
    const page = await openPlanned([]);
    await page.press('Count the month');
    await page.fail({ code: 'running_elsewhere', sentence: 'This month is being run in another window.' });
    await page.answer(going(100));
    await page.until(() => expect(alertsOf(page)).toContain('October 2026 is being run in another window'));
  });
});
