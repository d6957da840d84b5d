import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { newcomer } from '../../api/e2e/support/sign-up.js';
import { type Desk, openDesk } from './support/browser.js';
import { go, sees } from './support/reading.js';
import { openWebWorld, type WebWorld } from './support/world.js';

jest.setTimeout(30_000);

let world: WebWorld;
let desk: Desk;
beforeAll(async () => {
  world = await openWebWorld();
  desk = await openDesk(world);
});
afterAll(async () => {
  await desk.close();
  await world.close();
});

async function onTheWay() {
  const { organizationName, name, email, password } = newcomer();
  const { page, context, complaints } = await desk.open();
  await page.goto('/sign-up');
  await page.getByRole('textbox', { name: 'Organization' }).fill(organizationName);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Work email').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Set it up' }).click();

  await page.getByRole('link', { name: 'Begin a journey' }).click();
  await page.getByRole('combobox', { name: 'The level you aim at' }).click();
  await page.getByRole('option', { name: /^IC2 / }).click();
  await page.getByLabel('By when').fill('2031-06-30');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await sees(page.getByText('by 30 Jun 2031'));
  return { page, context, complaints };
}

it('takes an employee from signing up to an entry that counts for the next level', async () => {
  const { page, complaints } = await onTheWay();
  await go(page, 'Today');
  await sees(page.getByText('0 of 8 expectations of IC2 are covered by evidence'));

  await page
    .getByRole('textbox', { name: 'What you did, in one line' })
    .fill('Cut build time 14→6 min #delivery #communication yesterday');
  const understood = page.getByLabel('What was understood').getByRole('definition');
  await sees(understood.filter({ hasText: 'Cut build time' }));
  expect(await understood.allTextContents()).toEqual([
    'Cut build time',
    expect.stringMatching(/^14 → 6 min/),
    expect.stringContaining('Delivery'),
    expect.stringContaining('yesterday'),
  ]);
  await page.getByRole('button', { name: 'Save' }).click();
  await sees(page.getByText('“Cut build time” is logged; only you see it'));

  await go(page, 'Impact log');
  await page.getByRole('button', { name: 'Cut build time' }).click();
  await page.getByRole('radio', { name: 'Manager' }).press('Space');
  await page.getByRole('button', { name: 'Save' }).click();
  await sees(page.getByText('The entry is saved'));

  await go(page, 'Today');
  await sees(page.getByText('1 of 8 expectations of IC2 are covered by evidence'));
  await go(page, 'My journey');
  await sees(page.getByRole('region', { name: 'Readiness' }).getByText('1 of 8'));
  expect(complaints).toEqual([]);
});

it('keeps a line that was written offline, and sends it when the line is back', async () => {
  const { page, context } = await onTheWay();
  await go(page, 'Today');
  const line = page.getByRole('textbox', { name: 'What you did, in one line' });
  await sees(line);
  await context.setOffline(true);
  await sees(page.getByText('You are offline.', { exact: true }));
  await line.fill('Calmed the pager #reliability today');
  await page.getByRole('button', { name: 'Save' }).click();
  await sees(page.getByText('One entry waits on this device.'));

  await context.setOffline(false);
  await sees(page.getByText('One entry sent, you are online again'));
  await go(page, 'Impact log');
  await sees(page.getByRole('button', { name: 'Calmed the pager' }));
});
