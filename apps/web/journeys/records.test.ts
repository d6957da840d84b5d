import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { withLadder } from '../../api/e2e/support/ladders.js';
import { type Desk, openDesk } from './support/browser.js';
import { sees } from './support/reading.js';
import { openWebWorld, type WebWorld } from './support/world.js';

jest.setTimeout(60_000);

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

/** Ada on her third step, with two tabs of one browser. */
async function twoTabs(width: number) {
  const org = await world.organization();
  const { levels } = await withLadder(world, org);
  const ada = await org.person('Ada Byron', { manager: await org.person('Dana Okafor') });
  const as = world.as(ada);
  const { body } = await as.post(`/people/${ada.personId}/journeys`).send({ targetLevelId: levels['IC2'] }).expect(201);
  for (const version of [1, 2]) {
    const onwards = as.post(`/journeys/${body.journey.id}/advance`).set('if-match', `"${version}"`);
    await onwards.send({ reason: 'Done before there was Rungs.' }).expect(200);
  }
  const { page, context, complaints } = await desk.open({ as: ada });
  const second = await context.newPage();
  for (const tab of [page, second]) await tab.setViewportSize({ width, height: 800 });
  return { as, records: `/people/${ada.personId}`, page, second, complaints };
}

const open = (page: Page, title: string): Promise<void> =>
  page.getByRole('button', { name: title, exact: true }).click();
const save = (within: Page | Locator): Promise<void> => within.getByRole('button', { name: 'Save' }).first().click();

type Both = { page: Page; second: Page; field: string; mine: string; theirs: string };

/** What is typed in the second tab when the first saves is not lost, and neither is what the first saved. */
async function changeInBoth({ page, second, field, mine, theirs }: Both): Promise<void> {
  await second.getByRole('textbox', { name: field }).fill(mine);
  await page.getByRole('textbox', { name: field }).fill(theirs);
  await save(page);
  await sees(page.getByText(/ is saved$/));

  await save(second);
  const conflict = second.getByRole('dialog', { name: 'Somebody changed this while you were writing' });
  await sees(conflict.getByRole('radio', { name: new RegExp(`^Yours, not saved yet.*${mine}`) }));
  await sees(conflict.getByRole('radio', { name: new RegExp(`^Theirs, saved as version 2.*${theirs}`) }));
  await conflict.getByRole('button', { name: 'Save this version' }).click();
  await conflict.waitFor({ state: 'hidden' });
}

/** Browsers write down every refusal: of what is stale, and of what the other tab has deleted. */
const unexpected = (complaints: readonly string[]): string[] =>
  complaints.filter((text) => !/status of 4(04|12)/.test(text));

describe('a record', () => {
  it('of goals is set on a phone, changed in two tabs, deleted and brought back', async () => {
    const { as, records, page, second, complaints } = await twoTabs(360);
    await page.goto('/goals');
    await page.getByRole('button', { name: 'Set the first' }).click();
    const drawer = page.getByRole('dialog', { name: 'A new goal' });
    await drawer.getByRole('textbox', { name: 'What will be done' }).fill('Cut the build');
    await sees(drawer.getByRole('combobox', { name: 'Step' }).filter({ hasText: '3 Deliver impact' }));
    await drawer.getByRole('radio', { name: 'Manager' }).press('Space');
    await drawer.getByRole('button', { name: 'Set a goal' }).click();
    await sees(page.getByText('You and Dana Okafor'));

    await second.goto('/goals');
    for (const tab of [page, second]) await open(tab, 'Cut the build');
    const mine = 'Cut the build to six minutes';
    await changeInBoth({ page, second, field: 'What will be done', mine, theirs: 'Cut the build in half' });

    await page.getByRole('button', { name: `What to do with ${mine}` }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await sees(page.getByText(`“${mine}” is deleted`));
    await page.getByRole('button', { name: /^Undo/ }).click();
    await sees(page.getByRole('button', { name: mine, exact: true }));
    const { body } = await as.get(`${records}/goals`).expect(200);
    expect(body.items).toMatchObject([{ title: mine, step: 3, audience: 'manager' }]);
    expect(unexpected(complaints)).toEqual([]);
  });

  it('of evidence is logged at a desk, changed in two tabs, deleted and brought back', async () => {
    const { as, records, page, second, complaints } = await twoTabs(1440);
    await page.goto('/');
    await page.getByRole('textbox', { name: 'What you did, in one line' }).fill('Calmed the pager today');
    await page.getByRole('button', { name: 'Save' }).click();
    await sees(page.getByText('“Calmed the pager” is logged; only you see it'));

    for (const tab of [page, second]) {
      await tab.goto('/log');
      await open(tab, 'Calmed the pager');
    }
    await page.getByRole('radio', { name: 'Manager' }).press('Space');
    const mine = 'Wrote the runbook with Support';
    await changeInBoth({ page, second, field: 'What I did', mine, theirs: 'Taught the rota' });

    await second.getByRole('button', { name: 'Delete' }).click();
    await sees(second.getByText('“Calmed the pager” is deleted'));
    await second.getByRole('button', { name: /^Undo/ }).click();
    await sees(second.getByRole('button', { name: 'Calmed the pager', exact: true }));
    const { body } = await as.get(`${records}/evidence`).expect(200);
    // What the other tab alone had changed is kept as well.
    expect(body.items).toMatchObject([{ action: mine, step: 3, audience: 'manager' }]);
    expect(unexpected(complaints)).toEqual([]);
  });
});
