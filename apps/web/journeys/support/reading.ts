import type { Locator, Page } from 'playwright-core';

/** Waits until it can be seen; fails with what the page says instead, as a screen reader would read it. */
export const sees = (what: Locator): Promise<void> => wait(what);

/** The same, where a promise about time is kept. */
export const seesWithin = (milliseconds: number, what: Locator): Promise<void> => wait(what, milliseconds);

async function wait(what: Locator, timeout?: number): Promise<void> {
  try {
    await what.first().waitFor({ state: 'visible', ...(timeout && { timeout }) });
  } catch (error) {
    const page = await what.page().locator('body').ariaSnapshot();
    throw new Error(`${String(error)}\n\nThe page says:\n${page}`, { cause: error });
  }
}

/** Through the menu, as a person goes: what is folded away is unfolded first. */
export async function go(page: Page, entry: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Main', exact: true });
  const way = menu.getByRole('link', { name: entry, exact: true });
  const fold = menu.locator('details:not([open])').filter({ has: page.locator('a', { hasText: entry }) });
  if ((await fold.count()) > 0) await fold.locator('summary').click();
  await way.click();
}
