import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { withLadder } from '../../api/e2e/support/ladders.js';
import { type Desk, openDesk } from './support/browser.js';
import { sees, seesWithin } from './support/reading.js';
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

/** Ada, whom the ladder measures, and two who keep it. */
async function three() {
  const org = await world.organization();
  await withLadder(world, org);
  const noor = await org.person('Noor Haddad', { roles: ['employee', 'hr'] });
  const ruth = await org.person('Ruth Ekström', { roles: ['employee', 'hr'] });
  return { noor, ruth, ada: await org.person('Ada Byron') };
}

describe('a ladder', () => {
  it('is rewritten with the keyboard, published, and read by everybody within a second', async () => {
    const { noor, ada } = await three();
    const [hers, hr] = await Promise.all([desk.open({ as: ada }), desk.open({ as: noor })]);
    await hers.page.goto('/ladder');
    await sees(hers.page.getByText(/ladder, version 1\./));

    await hr.page.goto('/ladders');
    await hr.page.getByRole('button', { name: 'Write the next version' }).click();
    await sees(hr.page.getByText('Becomes version 2'));
    const cell = hr.page.locator('[role=grid] tbody td').first();
    await cell.click();
    await hr.page.keyboard.press('Enter');
    await hr.page.keyboard.press('ControlOrMeta+a');
    await hr.page.keyboard.type('Says early what will be late, and by how much.');
    await hr.page.keyboard.press('Enter');
    await sees(hr.page.getByText('Saved', { exact: true }));
    await sees(hr.page.getByRole('list', { name: 'What changes against version 1' }).getByText(/reads differently/));
    await sees(hers.page.getByText(/ladder, version 1\./));

    await hr.page.getByRole('button', { name: 'Publish' }).click();
    const dialog = hr.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'What changed, and why' }).fill('Being late is said in time.');
    await dialog.getByRole('button', { name: 'Publish version 2' }).click();
    await seesWithin(5_000, hers.page.getByText(/ladder, version 2\./));
    await seesWithin(1_000, hers.page.getByText('Says early what will be late, and by how much.'));
    await sees(hr.page.getByRole('list', { name: /Versions of/ }).getByText('Being late is said in time.'));

    await hers.page.getByRole('button', { name: 'Versions' }).click();
    const versions = hers.page.getByRole('dialog', { name: /Versions of/ });
    await sees(versions.getByText('Being late is said in time.'));
    await versions.getByRole('button', { name: 'What changed' }).click();
    await sees(hers.page.getByText(/reads differently/));
    expect([...hers.complaints, ...hr.complaints]).toEqual([]);
  });

  it('is written by two at once, each seeing what the other saved, and both versions where they meet', async () => {
    const { noor, ruth } = await three();
    const [one, other] = await Promise.all([desk.open({ as: noor }), desk.open({ as: ruth })]);
    await one.page.goto('/ladders');
    await one.page.getByRole('button', { name: 'Write the next version' }).click();
    await sees(one.page.getByText('Becomes version 2'));
    await other.page.goto(one.page.url());
    await sees(other.page.getByRole('grid'));

    await one.page.locator('[role=grid] tbody td').first().click();
    await one.page.keyboard.press('Delete');
    await sees(one.page.getByText('Saved', { exact: true }));
    await seesWithin(3_000, other.page.locator('[role=grid] tbody td').first().getByText('Not asked for'));

    // The line of the other one is cut while both write.
    await other.page.context().setOffline(true);
    await other.page.locator('[data-at="1:2"]').click();
    await other.page.keyboard.press('Delete');
    await one.page.keyboard.press('ControlOrMeta+z');
    await sees(one.page.getByText('Saved', { exact: true }));
    await sees(other.page.getByRole('alert').getByText('Not saved.'));
    await other.page.context().setOffline(false);
    await other.page.getByRole('button', { name: 'Try again' }).click();
    const dialog = other.page.getByRole('dialog', { name: 'Somebody else wrote at the same time' });
    await sees(dialog.getByRole('list', { name: 'Noor Haddad changed' }));
    await dialog.getByRole('button', { name: 'Go on with mine' }).click();
    await dialog.waitFor({ state: 'detached' });
    await sees(other.page.getByText('Saved', { exact: true }));
    await seesWithin(3_000, one.page.locator('[data-at="1:2"]').getByText('Not asked for'));
  });
});
