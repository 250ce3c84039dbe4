import * as z from 'zod/mini';
import { Attempt } from './call-screen.ts';

/** On so many different days somebody has to try before a customer counts as out of reach. */
export const daysToTry = 3;

const Attempts = z.array(Attempt);

/** The attempts kept on a loss, the earliest first; text that people made unreadable tells of none. */
export function readAttempts(text: string | null | undefined): readonly Attempt[] {
  if (!text) return [];
  try {
    return Attempts.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

/** On how many different days of the portal's zone somebody tried. */
export function daysTried(attempts: readonly Attempt[]): number {
  return new Set(attempts.map(({ on }) => on)).size;
}
