import type { ErasedText } from '@loss-review/domain/erasure/erasure';
import { type EraseCursor } from '@loss-review/domain/erasure/erasure';
import { type EraseAnswer, runErase } from '../erase.ts';
import type { Refusal } from '../hubspot/crm.ts';
import type { Command, CommandPorts } from './command.ts';
import { BATCH, inSlices } from './in-slices.ts';
import { table } from './table.ts';

export interface EraseOptions {
  readonly contact: string;
  readonly dryRun: boolean;
}

/** What an erasure found from its first slice to its last. */
interface EraseResult {
  readonly contactId: string;
  readonly name: string | null;
  readonly losses: number;
  readonly texts: readonly ErasedText[];
  readonly refused: readonly Refusal[];
}

/** `loss-review erase`: blanks the words of a contact, or shows what it would blank. */
export function eraseCommand({ contact, dryRun }: EraseOptions): Command {
  return async (ports) => {
    const slices = await erased(ports, contact, dryRun);
    const last = slices.at(-1);
    const result: EraseResult = {
      contactId: contact,
      name: last?.name ?? null,
      losses: last?.losses ?? 0,
      texts: slices.flatMap(({ texts }) => texts),
      refused: slices.flatMap(({ refused }) => refused),
    };
    return {
      text: inWords(result, dryRun),
      json: { command: 'erase', dryRun, ...result },
      exitCode: result.refused.length > 0 ? (1 as const) : (0 as const),
    };
  };
}

/** Where it stopped is kept nowhere: begun again, it finds only what is left. */
function erased(
  { hubspot, clock, progress }: CommandPorts,
  contactId: string,
  dryRun: boolean,
): Promise<readonly EraseAnswer[]> {
  const onProgress = (done: number): void => progress.show({ done, total: null });
  const request = { contactId, who: 'The command line', dryRun, batch: BATCH, onProgress };
  return inSlices<EraseCursor, EraseAnswer>({ clock, unfinished: undefined, from: undefined }, (slice) =>
    runErase({ ...hubspot, clock }, { ...request, ...slice }),
  );
}

function inWords({ contactId, name, losses, texts, refused }: EraseResult, dryRun: boolean): string {
  return [
    ...erasedTable(texts, dryRun),
    name === null
      ? `HubSpot holds no contact ${contactId}. Texts were not searched for a name: look through them yourself.`
      : `Contact ${contactId}: ${name}.`,
    `Losses with words of this contact: ${losses}; records with something to erase: ${texts.length}.`,
    ...(dryRun ? [`Nothing was written. To erase: npx loss-review erase --contact ${contactId}`] : []),
    ...refused.map(
      ({ ref, message }) => `HubSpot refused ${ref.type} ${'key' in ref ? ref.key : ref.id}: ${message}`,
    ),
  ].join('\n');
}

/** So many records are shown; all of them are in the JSON. */
const mostShown = 50;

/** Which texts are erased, or would be, as a table; nothing where there are none. */
export function erasedTable(texts: readonly ErasedText[], dryRun: boolean): readonly string[] {
  const rows = texts
    .slice(0, mostShown)
    .map(({ type, id, name, what }) => [`${type} ${id}`, name, what.join(', ')]);
  const more = texts.length - rows.length;
  return [
    ...(rows.length > 0 ? [table(['On', 'Record', dryRun ? 'Would be erased' : 'Erased'], rows)] : []),
    ...(more > 0 ? [`And ${more} records more; --json has them all.`] : []),
  ];
}
