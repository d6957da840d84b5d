import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { withLadder } from '../../api/e2e/support/ladders.js';
import { type Desk, openDesk } from './support/browser.js';
import { sees, seesWithin } from './support/reading.js';
import { openWebWorld, type WebWorld } from './support/world.js';

jest.setTimeout(30_000);

/** What one does, the other sees within this, without loading the page again. */
const aMoment = 1_000;

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

/** Ada on her way, Dana her manager. */
async function two() {
  const org = await world.organization();
  const { levels } = await withLadder(world, org);
  const dana = await org.person('Dana Okafor');
  const ada = await org.person('Ada Byron', { manager: dana });
  const targetLevelId = levels['IC2'];
  await world.as(ada).post(`/people/${ada.personId}/journeys`).send({ targetLevelId }).expect(201);
  return { ada, dana, targetLevelId };
}

describe('side by side', () => {
  it('shows each what the other says, while it is said', async () => {
    const { ada, dana, targetLevelId } = await two();
    const intent = { targetLevelId, sentence: 'I want to be a Senior Engineer by June.' };
    const [hers, his] = await Promise.all([desk.open({ as: ada }), desk.open({ as: dana })]);
    await hers.page.goto('/journey');
    await his.page.goto(`/people/${ada.personId}`);
    await sees(hers.page.getByRole('heading', { level: 1, name: 'Ada Byron' }));
    await sees(his.page.getByText('Ada has not said yet which level they want.'));

    await world.as(ada).post(`/people/${ada.personId}/intents`).send(intent).expect(201);
    await seesWithin(aMoment, his.page.getByText(intent.sentence));

    await his.page.getByRole('button', { name: 'Acknowledge' }).click();
    const heard = his.page.getByRole('dialog', { name: 'You have heard Ada' });
    await heard.getByRole('textbox', { name: 'Anything to add' }).fill('I know. Let us plan it.');
    await heard.getByRole('button', { name: 'Acknowledge' }).click();
    await sees(his.page.getByText('Ada reads that you know'));
    await seesWithin(aMoment, hers.page.getByText('I know. Let us plan it.'));
    expect([...hers.complaints, ...his.complaints]).toEqual([]);
  });

  it('carries a conversation, with each word at the other within a second', async () => {
    const { ada, dana } = await two();
    const [hers, his] = await Promise.all([desk.open({ as: ada }), desk.open({ as: dana })]);
    await hers.page.goto('/journey');
    await his.page.goto(`/people/${ada.personId}`);
    // What a page can be read without comes once somebody stirs.
    for (const { page } of [hers, his]) await page.mouse.move(700, 400);
    const her = hers.page.getByRole('region', { name: 'Comments' });
    const him = his.page.getByRole('region', { name: 'Comments' });
    await sees(him.getByRole('textbox', { name: 'Write to Ada Byron' }));

    await her.getByRole('textbox', { name: 'Write to Dana Okafor' }).fill('Is the demo enough?');
    await her.getByRole('button', { name: 'Send' }).click();
    await seesWithin(aMoment, him.getByText('Is the demo enough?'));

    await him.getByRole('textbox', { name: 'Write to Ada Byron' }).fill('Nearly. Show it to Field Operations.');
    await him.getByRole('button', { name: 'Send' }).click();
    await seesWithin(aMoment, her.getByText('Nearly. Show it to Field Operations.'));

    const said = her.getByRole('listitem').filter({ hasText: 'Is the demo enough?' });
    await said.getByRole('button', { name: 'What to do with this comment' }).click();
    await hers.page.getByRole('menuitem', { name: 'Edit' }).click();
    await her.getByRole('textbox', { name: 'Change the comment' }).fill('Is the demo of Friday enough?');
    await her.getByRole('button', { name: 'Save' }).click();
    await seesWithin(aMoment, him.getByText('Is the demo of Friday enough?'));
    await sees(him.getByText('edited'));
    expect([...hers.complaints, ...his.complaints]).toEqual([]);
  });

  it('shows both versions of a goal that was changed in two places, and keeps the chosen one', async () => {
    const { ada } = await two();
    const goals = `/people/${ada.personId}/goals`;
    const { body: goal } = await world.as(ada).post(goals).send({ step: 1, title: 'Cut the build' }).expect(201);
    const [desktop, phone] = await Promise.all([desk.open({ as: ada }), desk.open({ as: ada })]);
    for (const { page } of [desktop, phone]) {
      await page.goto('/goals');
      await page.getByRole('button', { name: 'Cut the build', exact: true }).click();
    }
    const title = { name: 'What will be done' };
    await desktop.page.getByRole('textbox', title).fill('Cut the build to six minutes');
    await phone.page.getByRole('textbox', title).fill('Cut the build in half');
    await phone.page.getByRole('button', { name: 'Save' }).click();
    await sees(phone.page.getByText('The goal is saved'));

    await desktop.page.getByRole('button', { name: 'Save' }).click();
    const conflict = desktop.page.getByRole('dialog', { name: 'Somebody changed this while you were writing' });
    await sees(conflict.getByRole('radio', { name: /^Yours, not saved yet.*Cut the build to six minutes/ }));
    await conflict.getByRole('radio', { name: /^Theirs, saved as version 2.*Cut the build in half/ }).check();
    await conflict.getByRole('button', { name: 'Save this version' }).click();
    await conflict.waitFor({ state: 'hidden' });
    const { body } = await world.as(ada).get(`/goals/${goal.id}`).expect(200);
    expect(body).toMatchObject({ title: 'Cut the build in half' });
  });
});
