import type { Locator, Page, Request } from 'playwright-core';
import { daysFromNow } from './four-steps.js';
import { sees } from './reading.js';

/** Written down on the board, on one's own initiative, with a demo, and shown to the manager. */
export async function findOpportunity(page: Page, title: string, kpi: string): Promise<void> {
  await page.goto('/opportunities');
  await page.getByRole('button', { name: 'Add an opportunity' }).click();
  const drawer = page.getByRole('dialog', { name: 'A new opportunity' });
  await drawer.getByRole('textbox', { name: 'What could be better' }).fill(title);
  await drawer.getByRole('combobox', { name: 'KPI it would move' }).fill(kpi);
  await page.getByRole('option', { name: kpi }).click();
  await drawer.getByRole('checkbox', { name: 'I began this before anybody asked' }).press('Space');
  await drawer.getByRole('textbox', { name: 'Demo' }).fill('https://demo.example/build');
  await drawer.getByRole('radio', { name: 'Manager' }).press('Space');
  await drawer.getByRole('button', { name: 'Add an opportunity' }).click();
  await sees(page.getByText('The opportunity is on your board.'));
}

/** The opportunity begins a plan, and gets days and a measure in it. */
export async function planFor(page: Page, opportunity: string): Promise<void> {
  await page.goto('/opportunities');
  await page.getByRole('button', { name: `Acts for ${opportunity}` }).click();
  await page.getByRole('menuitem', { name: 'Plan this' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin a plan with it' }).click();
  await sees(page.getByText(`“${opportunity}” is in your plan.`));

  await page.goto('/plan');
  await page.getByRole('button', { name: /^What to do with/ }).click();
  await page.getByRole('menuitem', { name: 'Change' }).click();
  const drawer = page.getByRole('dialog', { name: 'Change the item' });
  await drawer.getByLabel('From').fill(daysFromNow(0));
  await drawer.getByLabel('Until').fill(daysFromNow(60));
  await drawer.getByLabel(/^Now/).fill('14');
  await drawer.getByLabel(/^Target/).fill('6');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.waitFor({ state: 'hidden' });
}

export async function checkIn(page: Page): Promise<void> {
  await page.goto('/energy');
  await page.getByRole('button', { name: 'Check in' }).first().click();
  const asked = page.getByRole('dialog', { name: 'How was the week?' });
  for (const how of ['Load', 'Energy']) {
    await asked.getByRole('group', { name: how }).getByRole('radio', { name: '3', exact: true }).press('Space');
  }
  await asked.getByRole('button', { name: 'Check in' }).click();
  await sees(page.getByText('You have checked in'));
}

/** With the mouse, to the right, by that part of its own width. */
export async function drag(page: Page, what: Locator, part: number): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (!box) throw new Error('It cannot be seen, and so not be dragged.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + box.width * part, y, { steps: 8 });
  await page.mouse.up();
}

/** What a page asks the API for until something can be seen on it. */
export async function askedUntil(page: Page, path: string, seen: Locator): Promise<string[]> {
  const asked: string[] = [];
  const note = (request: Request): void => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/v1/')) asked.push(`${request.method()} ${pathname}`);
  };
  page.on('request', note);
  await page.goto(path);
  await sees(seen);
  page.off('request', note);
  return asked;
}
