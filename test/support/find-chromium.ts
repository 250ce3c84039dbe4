import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

/**
 * The path of a Chrome or Chromium: the one named in the variable CHROME, one on PATH, or Playwright's own. As root on
 * Debian it is installed where there is none. Throws with how to get one.
 */
export function findChromium(): string {
  const found = process.env['CHROME'] ?? onPath() ?? playwrights();
  if (found !== undefined) return found;
  if (installOnDebian()) return findInstalled();
  throw new Error(
    'No Chrome or Chromium was found. Get one with "npx playwright install chromium" or Debian\'s package chromium, or name one in the variable CHROME.',
  );
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isRunnable);
}

function playwrights(): string | undefined {
  const file = chromium.executablePath();
  return isRunnable(file) ? file : undefined;
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  const run = (...args: readonly string[]): boolean =>
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', 'chromium');
}

function findInstalled(): string {
  const found = onPath();
  if (found === undefined) throw new Error('Chromium was installed but is not on PATH; name it in CHROME.');
  return found;
}
