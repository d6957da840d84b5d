import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Desk, openDesk } from './support/browser.js';
import { askedUntil, checkIn, drag, findOpportunity, planFor } from './support/screens.js';
import { companyOfFourSteps } from './support/four-steps.js';
import { sees, seesWithin } from './support/reading.js';
import { openWebWorld, type WebWorld } from './support/world.js';

jest.setTimeout(120_000);

/** What one does, the other sees within this, without loading the page again. */
const aMoment = 1_000;
const allHold = /^All \d+ signals of this step hold\./;

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

/** What every page asks: who is here, and what there is and will be to tell. */
const isOfEveryPage = (address: string): boolean => /^GET \/api\/v1\/(session|notifications|events)\b/.test(address);

/** The manager's page of the employee, while the employee proposes the next step, and both once it is confirmed. */
async function moveOn(hers: Page, his: Page, step: number): Promise<void> {
  await hers.getByRole('button', { name: `Propose step ${step}` }).click();
  await seesWithin(aMoment, his.getByText(new RegExp(`^Ada proposes step ${step}, `)));
  await his.getByRole('button', { name: 'Confirm' }).click();
  await seesWithin(aMoment, hers.getByRole('heading', { name: new RegExp(step < 4 ? `^On to step ${step + 1}, ` : 'You are on the last step') })); // prettier-ignore
}

describe('the four steps', () => {
  it('are walked by an employee and a manager, each seeing what the other does', async () => {
    const { employee, manager, settleIn, measure, findImpactAreas, deliverImpact, align, lead } =
      await companyOfFourSteps(world);
    const [{ page: hers, ...her }, { page: his, ...him }] = await Promise.all([
      desk.open({ as: employee }),
      desk.open({ as: manager }),
    ]);
    const herPlan = await her.context.newPage();
    const hisPlan = await him.context.newPage();

    await settleIn();
    const asked = await askedUntil(hers, '/journey', hers.getByText(/^\d+ of \d+ signals hold/));
    expect(asked.filter((address) => !isOfEveryPage(address))).toEqual([
      `GET /api/v1/people/${employee.personId}/journey`,
    ]);
    await his.goto(`/people/${employee.personId}`);
    await sees(his.getByRole('heading', { level: 1, name: 'Ada Byron' }));
    await hers.getByRole('heading', { level: 1 }).click();
    await hers.keyboard.press('l');
    const noted = hers.getByRole('dialog').getByRole('textbox', { name: 'What you did, in one line' });
    await noted.fill('/observed #praised Ruth was praised for stopping a project early');
    await noted.press('Enter');
    await sees(hers.getByText(allHold));
    await moveOn(hers, his, 2);

    const opportunity = 'Everybody waits for the build';
    await measure('Build time');
    await findOpportunity(herPlan, opportunity, 'Build time');
    await findImpactAreas(opportunity);
    await hisPlan.goto('/validations');
    await hisPlan.getByRole('button', { name: 'Answer' }).click();
    const question = hisPlan.getByRole('dialog', { name: 'Ada Byron asks you' });
    await sees(question.getByText(opportunity));
    await question.getByRole('button', { name: 'Answer' }).click();
    await sees(hers.getByText(allHold));
    await moveOn(hers, his, 3);

    const sentence = 'I want to be promoted to Engineer 2 within the year.';
    await deliverImpact(sentence);
    await seesWithin(aMoment, his.getByText(sentence));
    await his.getByRole('button', { name: 'Acknowledge' }).click();
    await his.getByRole('dialog', { name: 'You have heard Ada' }).getByRole('button', { name: 'Acknowledge' }).click();
    await seesWithin(aMoment, hers.getByText(/intent acknowledged/));

    await checkIn(herPlan);
    await planFor(herPlan, opportunity);
    const bar = herPlan.getByRole('button', { name: /Move by weeks$/ });
    const planned = await bar.getAttribute('aria-label');
    const saved = herPlan.waitForResponse((response) => response.request().method() === 'PATCH');
    await drag(herPlan, bar, 0.5);
    const dragged = await bar.getAttribute('aria-label');
    await saved;
    await herPlan.reload();
    await sees(bar);
    expect(dragged).not.toBe(planned);
    expect(await bar.getAttribute('aria-label')).toBe(dragged);
    await herPlan.getByRole('button', { name: 'Propose', exact: true }).click();
    await herPlan.getByRole('dialog').getByRole('button', { name: 'Propose' }).click();
    await sees(herPlan.getByText(/^Your plan waits for the answer of Dana/));
    await hisPlan.goto(`/people/${employee.personId}/plan`);
    await hisPlan.getByRole('button', { name: 'Agree', exact: true }).click();
    await hisPlan.getByRole('dialog').getByRole('button', { name: 'Agree' }).click();
    await seesWithin(aMoment, herPlan.getByText('The plan is agreed. Start with the first item.'));
    // Every open page hears of every change; these two have nothing more to say.
    await Promise.all([herPlan.close(), hisPlan.close()]);
    await align();
    await sees(hers.getByText(allHold));
    await moveOn(hers, his, 4);

    await lead();
    await seesWithin(aMoment, his.getByText(/^2 of 2/));
    await hers.getByRole('button', { name: 'Go back' }).click();
    const back = hers.getByRole('dialog', { name: 'Go back to an earlier step' });
    await back.getByRole('textbox', { name: 'What you learned' }).fill('The next hole has to be found first.');
    await back.getByRole('button', { name: 'Go back' }).click();
    await sees(hers.getByText(/^Iteration 2 begins on step /));
    await seesWithin(aMoment, his.getByText('The next hole has to be found first.'));
    expect([...her.complaints, ...him.complaints]).toEqual([]);
  });
});
