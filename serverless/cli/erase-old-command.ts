import { runEraseOld } from '../erase-old.ts';
import type { Command } from './command.ts';
import { erasedTable } from './erase-command.ts';
import { BATCH } from './in-slices.ts';

/** `loss-review erase --old`: blanks words that were kept long enough, or shows which. */
export function eraseOldCommand({ dryRun }: { readonly dryRun: boolean }): Command {
  return async ({ hubspot, clock, progress }) => {
    const onProgress = (done: number): void => progress.show({ done, total: null });
    const result = await runEraseOld({ ...hubspot, clock }, { dryRun, batch: BATCH, onProgress });
    const { before, texts, refused } = result;
    const lines = [
      ...erasedTable(texts, dryRun),
      texts.length === 0
        ? `No words are held about losses before ${before}: there is nothing to erase.`
        : `Losses before ${before}: ${texts.length} records with words to erase.`,
      ...(dryRun && texts.length > 0 ? ['Nothing was written. To erase: npx loss-review erase --old'] : []),
      ...refused.map(({ message }) => `HubSpot refused one: ${message}`),
    ];
    return {
      text: lines.join('\n'),
      json: { command: 'erase', dryRun, ...result },
      exitCode: refused.length > 0 ? 1 : 0,
    };
  };
}
