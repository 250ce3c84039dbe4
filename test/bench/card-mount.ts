import type { Page } from 'playwright-core';
import type { BenchScreens } from './bench-screens.ts';
import { type Figure, figureOf } from './figure.ts';
import { median } from './median.ts';

/** A card, and words that stand on it only when all of it is there. */
export interface MountedCard {
  readonly uid: string;
  readonly words: string;
}

const mounts = 11;

interface Mount {
  /** Until the first picture, as the host sees it. */
  readonly firstMs: number;
  /** Until its words stand on the screen. */
  readonly readableMs: number;
}

/**
 * Mounts our card and a template card turn by turn, each in a window of its own. The function our card calls is answered
 * at once with what it answered before, so that no process of it runs beside what is measured.
 */
export async function mountFigures(
  screens: BenchScreens,
  ours: MountedCard,
  template: MountedCard,
  answer: string,
): Promise<readonly Figure[]> {
  const taken = { ours: new Array<Mount>(), template: new Array<Mount>() };
  for (let mount = 0; mount < mounts; mount += 1) {
    taken.ours.push(await mountOnce(screens, ours, answer));
    taken.template.push(await mountOnce(screens, template, answer));
  }
  const ratio = (what: string, goal: number | null, timeOf: (mount: Mount) => number): Figure => {
    const oursMs = Math.round(median(taken.ours.map(timeOf)));
    const templateMs = Math.round(median(taken.template.map(timeOf)));
    return figureOf({
      what,
      figure: oursMs / templateMs,
      unit: 'ratio',
      goal,
      from: { oursMs, templateMs, mounts },
    });
  };
  return [
    ratio('mounting the card ÷ mounting a template card, on the same host', 1.3, ({ firstMs }) => firstMs),
    ratio(
      'the same until all of it can be read, the function answering at once',
      null,
      ({ readableMs }) => readableMs,
    ),
  ];
}

async function mountOnce(screens: BenchScreens, { uid, words }: MountedCard, answer: string): Promise<Mount> {
  const page = await screens.openCard(uid, (blank) => blank.addInitScript(script(words, answer)));
  await page.getByText(words).first().waitFor();
  const mount = {
    firstMs: Number(await page.locator('[data-mounted-in-ms]').getAttribute('data-mounted-in-ms')),
    readableMs: await readable(page),
  };
  await page.context().close();
  return mount;
}

async function readable(page: Page): Promise<number> {
  return page.evaluate('benchReadable - benchBegun');
}

/**
 * Runs in the window before all else: answers functions at once, and notes when the card's place appears and when its
 * words do.
 */
function script(words: string, answer: string): string {
  return `const realFetch = fetch;
  globalThis.fetch = (url, init) => String(url).includes('/functions/')
    ? Promise.resolve(new Response(${JSON.stringify(answer)}))
    : realFetch(url, init);
  new MutationObserver(() => {
    const card = document.querySelector('.extension');
    if (!card) return;
    globalThis.benchBegun ??= performance.now();
    if (card.textContent.includes(${JSON.stringify(words)})) globalThis.benchReadable ??= performance.now();
  }).observe(document, { childList: true, subtree: true, characterData: true });`;
}
