import { readFile } from 'node:fs/promises';
import { WrongUse } from './wrong-use.ts';

/** Reads a file as UTF-8; throws WrongUse where that cannot be. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new WrongUse(
      'no_file',
      `The file ${path} cannot be read (${code}). Check that it is there and may be opened.`,
    );
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new WrongUse('not_utf8', `The text of ${path} is not UTF-8. Save it as “CSV UTF-8”.`);
  }
}
