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

/** Through the menu, as a person goes. */
export const go = (page: Page, entry: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: entry, exact: true }).click();
