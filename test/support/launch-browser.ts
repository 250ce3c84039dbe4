import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

// Chromium would look for updates and news by itself; nothing but this machine is to be reached.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Starts a browser of which nobody sees a window; throws where there is none, with how to get one. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: quiet });
}
