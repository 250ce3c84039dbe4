import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { buildSurface, bundlesFolder } from '../build/build-surfaces.ts';
import type { Surface } from '../build/project.ts';
import { type BenchScreens, openBenchScreens } from './bench-screens.ts';
import { type Figure, figureOf } from './figure.ts';
import { median } from './median.ts';

const ours = 'defection-card';
const mounts = 11;

/** A card with as little in it as HubSpot's getting-started card has. */
const template: Surface = {
  uid: 'template-card',
  kind: 'card',
  name: 'Template card',
  location: 'crm.record.tab',
  objectTypes: ['companies'],
  entry: 'test/bench/template-card/TemplateCard.tsx',
  bundle: 'bench/TemplateCard/TemplateCard.js',
};

/** What our card weighs, what opening it asks of HubSpot, and how long it takes to mount beside a template card. */
export async function measureCard(): Promise<readonly Figure[]> {
  const { bytes: templateBytes } = await buildSurface(template);
  const { size } = await stat(path.join(bundlesFolder, 'cards/DefectionCard/DefectionCard.js'));
  const screens = await openBenchScreens([template]);
  try {
    return [
      figureOf({
        what: 'the card, minified',
        figure: size / 1000,
        unit: 'KB',
        goal: 60,
        from: { templateKb: templateBytes / 1000 },
      }),
      ...(await openingFigures(screens)),
      await mountFigure(screens),
    ];
  } finally {
    await screens.close();
  }
}

async function openingFigures({ openCard, host, asked }: BenchScreens): Promise<readonly Figure[]> {
  const before = { ...asked(), calls: host.calls.length };
  const page = await openCard(ours);
  await opened(page);
  await page.context().close();
  const after = asked();
  const calls = host.calls.slice(before.calls);
  return [
    figureOf({
      what: 'calls of functions to open the card',
      figure: calls.length,
      unit: 'calls',
      goal: 1,
      from: { functions: calls.join(', ') },
    }),
    figureOf({
      what: 'rounds of requests to HubSpot to open the card',
      figure: after.rounds - before.rounds,
      unit: 'rounds',
      goal: 2,
      from: { requests: after.requests - before.requests },
    }),
  ];
}

/** The heading stands only on a card that has all it asked for. */
async function opened(page: Page): Promise<void> {
  await page.getByText('Why it left').first().waitFor();
}

/** Each mount in a window of its own, from starting the worker to the first picture; turn by turn. */
async function mountFigure({ openCard }: BenchScreens): Promise<Figure> {
  const taken = { ours: new Array<number>(), template: new Array<number>() };
  for (let mount = 0; mount < mounts; mount += 1) {
    const card = await openCard(ours);
    taken.ours.push(await mountedInMs(card));
    // Its function would otherwise still run while the template mounts.
    await opened(card);
    await card.context().close();
    const other = await openCard(template.uid);
    taken.template.push(await mountedInMs(other));
    await other.context().close();
  }
  const [oursMs, templateMs] = [median(taken.ours), median(taken.template)];
  return figureOf({
    what: 'mounting the card ÷ mounting a template card, on the same host',
    figure: oursMs / templateMs,
    unit: 'ratio',
    goal: 1.3,
    from: { oursMs, templateMs, mounts },
  });
}

async function mountedInMs(page: Page): Promise<number> {
  return Number(await page.locator('[data-mounted-in-ms]').getAttribute('data-mounted-in-ms'));
}
