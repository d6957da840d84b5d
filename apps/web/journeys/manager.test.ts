import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { linkIn, openPostbox, type Postbox } from '../../api/e2e/support/postbox.js';
import { goodPassword, signUp } from '../../api/e2e/support/sign-up.js';
import { type Desk, openDesk } from './support/browser.js';
import { levelIds } from './support/ladder.js';
import { go, sees } from './support/reading.js';
import { openWebWorld, type WebWorld } from './support/world.js';

// Mail comes when its queue is looked at, once a second.
jest.setTimeout(30_000);

let postbox: Postbox;
let world: WebWorld;
let desk: Desk;
beforeAll(async () => {
  postbox = await openPostbox();
  world = await openWebWorld(postbox);
  desk = await openDesk(world);
});
afterAll(async () => {
  await desk.close();
  await world.close();
  await postbox.close();
});

/** An employee who declared what they want, and whose manager has not come yet. */
async function waitingForAManager() {
  const { browser: ada } = await signUp(world, { name: 'Ada Byron' });
  const { body: session } = await ada.get('/session').expect(200);
  const { personId } = session.membership;
  const email = `dana.${personId.slice(-8)}@example.test`;
  const { body: invitation } = await ada.post('/invitations', { name: 'Dana Okafor', email }).expect(201);
  const { body: profile } = await ada.get(`/people/${personId}`).expect(200);
  await ada
    .patch(`/people/${personId}`, { managerId: invitation.personId })
    .set('if-match', `"${profile.version}"`)
    .expect(200);
  const { IC2: targetLevelId } = await levelIds(ada);
  await ada.post(`/people/${personId}/journeys`, { targetLevelId }).expect(201);
  await ada
    .post(`/people/${personId}/intents`, { targetLevelId, sentence: 'I want to be an Engineer by June.' })
    .expect(201);
  return { mail: await postbox.mailTo(email) };
}

it('takes a manager from an invitation in the mail to owing nobody an answer', async () => {
  const { mail } = await waitingForAManager();
  const { page, complaints } = await desk.open();
  await page.goto(linkIn(mail));
  await page.getByRole('textbox', { name: 'Password' }).fill(goodPassword);
  await page.getByRole('button', { name: 'Join' }).click();

  await go(page, 'Team');
  await sees(page.getByRole('heading', { level: 1, name: 'You owe three answers.' }));
  const board = page.getByRole('table', { name: 'Team' });
  await sees(board.getByText('Answer the intent'));
  await board.getByRole('link', { name: 'Ada Byron' }).click();
  await sees(page.getByText('I want to be an Engineer by June.'));

  await page.getByRole('button', { name: 'Acknowledge' }).click();
  const heard = page.getByRole('dialog', { name: 'You have heard Ada' });
  await heard.getByRole('textbox', { name: 'Anything to add' }).fill('Good. Let us plan it on Thursday.');
  await heard.getByRole('button', { name: 'Acknowledge' }).click();
  await sees(page.getByText('Good. Let us plan it on Thursday.'));

  await page.getByRole('button', { name: 'Judge readiness' }).click();
  const judge = page.getByRole('dialog', { name: 'How ready is Ada?' });
  await judge.getByRole('combobox', { name: 'Your judgement' }).click();
  await page.getByRole('option', { name: 'Ready in 6–12 months' }).click();
  await judge.getByRole('textbox', { name: 'Because' }).fill('Delivers on her own; has not yet led across teams.');
  await judge.getByRole('button', { name: 'Say so' }).click();
  await sees(page.getByText('Delivers on her own; has not yet led across teams.'));

  await page.getByRole('button', { name: 'We talked' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'We talked' }).click();
  await sees(page.getByText('The talk with Ada is noted'));

  await go(page, 'Team');
  await sees(page.getByRole('heading', { level: 1, name: 'You owe nobody an answer.' }));
  await sees(board.getByRole('cell', { name: /Ready in 6–12 months/ }));
  expect(complaints).toEqual([]);
});
