import type { LossWords, Worded, WordedTask } from './words.ts';

/** A record with these texts, for tests. */
export function worded(id: string, properties: Worded['properties'] = {}): Worded {
  return { id, name: `Record ${id}`, properties };
}

/** A task of ours, for tests. */
export function wordedTask(rest: Partial<WordedTask> = {}): WordedTask {
  return { ...worded('71'), role: 'owner', contacts: [], ...rest };
}

/** A loss about which nothing was said, for tests. */
export function lossWords(rest: Partial<LossWords> = {}): LossWords {
  return { ...worded('31'), revision: 4, trace: [], causes: [], calls: [], tasks: [], ...rest };
}

/** A contact who can be named, for tests. */
export const berta = { contactId: '301', names: ['Berta Both', 'Berta', 'Both'] } as const;
