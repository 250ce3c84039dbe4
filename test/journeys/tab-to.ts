import type { Page } from 'playwright-core';

/** Presses Tab until the control is focused, at most eighty times. */
export async function tabTo(page: Page, role: 'button' | 'tab', name: string): Promise<void> {
  const control = page.getByRole(role, { name, exact: true });
  await control.waitFor();
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    if ((await control.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error(`The keyboard does not reach “${name}”.`);
}
