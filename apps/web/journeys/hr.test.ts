import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { csvOf } from '../../api/e2e/support/people-imports.js';
import { signUp } from '../../api/e2e/support/sign-up.js';
import { Person } from '../../api/src/identity/index.js';
import { JourneyService } from '../../api/src/journeys/index.js';
import { newId } from '../../api/src/platform/ids.js';
import { TenantScope } from '../../api/src/platform/tenancy/tenant-scope.js';
import { Progress } from '../../api/src/progress/index.js';
import { type Desk, openDesk } from './support/browser.js';
import { levelIds } from './support/ladder.js';
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

const staff = (department: string, people: number): string[][] =>
  Array.from({ length: people }, (_, n) => [
    `Person ${department} ${n + 1}`,
    `${department}-${n + 1}`,
    'Engineer',
    '98765',
    department,
    'Grace Hopper',
  ]);

/** A department that can be shown, one that is too small, and a manager whom nobody knows. */
const people = csvOf(
  ['Name', 'Employee ID', 'Position', 'Salary', 'Department', 'Manager name'],
  [
    ['Grace Hopper', 'boss', 'Director', '123456', 'Platform', ''],
    ...staff('Platform', 16),
    ['Sam Seller', 'sales-1', 'Director', '123456', 'Sales', 'Nobody Known'],
  ],
);

/** Sixteen of those who came in begin: six stand on the first step, ten on the second. */
async function setOut(organizationId: string, levels: Readonly<Record<string, string>>): Promise<void> {
  const scope = world.app.get(TenantScope);
  await scope.run(organizationId, async () => {
    const everybody = await scope.repository(Person).find();
    const walkers = everybody.filter(({ name }) => name.startsWith('Person'));
    for (const [index, { id }] of walkers.entries()) {
      const credential = { kind: 'session', id: newId() } as const;
      const owner = {
        accountId: id,
        organizationId,
        personId: id,
        roles: ['employee'],
        credential,
        authenticatedAt: new Date(),
      } as const;
      const target = { targetLevelId: levels['IC2'] ?? '', targetOn: null };
      await world.app.get(JourneyService, { strict: false }).start(owner, id, target);
      await world.app.get(Progress, { strict: false }).place(id, { step: index < 6 ? 1 : 2 });
    }
  });
}

it('takes HR from a file of people to a pipeline that exposes nobody', async () => {
  const { browser, wish } = await signUp(world, { name: 'Noor' });
  const { page, complaints } = await desk.open();
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'Work email' }).fill(wish.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(wish.password);
  await page.getByRole('button', { name: 'Sign in' }).click();

  await go(page, 'Import people');
  await page
    .getByLabel('Choose a file, or drop it here')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(people) });
  await sees(page.getByRole('heading', { level: 1, name: '5 of 6 columns are taken' }));
  const leftOut = page.getByRole('region', { name: 'One column is left out' });
  await sees(leftOut.getByRole('button', { name: 'Take it anyway: Salary' }));
  expect(await page.getByText('123456').count()).toBe(0);

  await page.getByRole('button', { name: 'Show what would change' }).click();
  await sees(page.getByRole('heading', { level: 1, name: '18 new people' }));
  await page.getByRole('tab', { name: 'Problems (1)' }).click();
  const problem = page.getByRole('row').filter({ hasText: 'Nobody Known' });
  await sees(problem.getByRole('cell', { name: 'The manager is neither in the file nor in the directory' }));

  await page.getByRole('button', { name: 'Apply 18 changes' }).click();
  await sees(page.getByRole('heading', { level: 1, name: '18 people came in' }));
  await page.getByRole('link', { name: 'Open the directory' }).click();
  await sees(page.getByRole('table').getByRole('link', { name: 'Grace Hopper' }));

  const { body: session } = await browser.get('/session').expect(200);
  await setOut(session.membership.organizationId, await levelIds(browser));
  await go(page, 'Pipeline');
  await sees(page.getByRole('row', { name: /Find impact areas/ }).getByRole('cell', { name: '10', exact: true }));
  // Three have no journey yet: too few to say.
  await sees(page.getByRole('row', { name: /^No open journey/ }).getByRole('cell', { name: 'withheld' }));
  expect(complaints).toEqual([]);
});
