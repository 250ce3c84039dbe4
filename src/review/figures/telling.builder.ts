import { localWords } from '../../words/local-words.ts';
import type { Telling } from './telling.ts';

/** How March 2024 is told to a reader in the United States, for tests; reasons by the part after the dot. */
export const telling: Telling = {
  month: '2024-03',
  words: localWords('en-us', 'USD'),
  sayReason: (code) => code.split('.')[1] ?? code,
  segmentLabel: 'Industry',
  saySegment: (value) => value,
  saySource: (value) => value,
};
