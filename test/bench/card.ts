import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Response } from 'playwright-core';
import { buildSurface, bundlesFolder } from '../build/build-surfaces.ts';
import type { Surface } from '../build/project.ts';
import { type BenchScreens, openBenchScreens } from './bench-screens.ts';
import { mountFigures, type MountedCard } from './card-mount.ts';
import { type Figure, figureOf } from './figure.ts';

/** The heading stands only on a card that has all it asked for. */
const ours: MountedCard = { uid: 'defection-card', words: 'Why it left' };

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
    const { figures, answer } = await openOnce(screens);
    return [
      figureOf({
        what: 'the card, minified',
        figure: size / 1000,
        unit: 'KB',
        goal: 60,
        from: { templateKb: templateBytes / 1000 },
      }),
      ...figures,
      ...(await mountFigures(screens, ours, { uid: template.uid, words: 'Components' }, answer)),
    ];
  } finally {
    await screens.close();
  }
}

/** The figures of one opening, and what the function answered. */
async function openOnce({
  openCard,
  host,
  asked,
}: BenchScreens): Promise<{ readonly figures: readonly Figure[]; readonly answer: string }> {
  const before = { ...asked(), calls: host.calls.length };
  let answering: Promise<Response> | undefined;
  const page = await openCard(ours.uid, async (blank) => {
    answering = blank.waitForResponse('**/functions/open-card');
  });
  await page.getByText(ours.words).first().waitFor();
  const answer = (await (await answering)?.text()) ?? '';
  await page.context().close();
  const after = asked();
  const calls = host.calls.slice(before.calls);
  const figures = [
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
  return { figures, answer };
}
