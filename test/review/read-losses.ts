import { readFile } from 'node:fs/promises';
import { ExportError } from '../exports/export-error.ts';

/** Reads a file of losses as UTF-8; throws `ExportError`. */
export async function readLosses(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new ExportError({ file: path }, `the file cannot be read (${code}); check that it is there.`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ExportError({ file: path }, 'the text is not UTF-8; save it as "CSV UTF-8".');
  }
}
