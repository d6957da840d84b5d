import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderPage } from '../test/render.js';
import { groupsFor } from './navigation.js';
import { NavigationLinks } from './navigation-links.js';

const employee = groupsFor({ roles: ['employee'], isManager: false });
const link = (name: string) => screen.getByText(name).closest('a');

describe('the menu', () => {
  it('folds what belongs to a step under its name, but the step where one stands', async () => {
    await renderPage(<NavigationLinks groups={employee} standsOn={3} />);
    expect(await screen.findByText('Settle in')).toBeVisible();
    expect(link('Goals')).not.toBeVisible();
    for (const name of ['Today', 'My journey', 'Energy', 'Visibility', 'Circle']) expect(link(name)).toBeVisible();
  });

  it('opens the step one is in', async () => {
    await renderPage(<NavigationLinks groups={employee} standsOn={undefined} />, { path: '/validations' });
    expect(await screen.findByRole('link', { name: 'Worthwhile?' })).toHaveAttribute('aria-current', 'page');
    expect(link('Energy')).not.toBeVisible();
  });

  it('unfolds what one wants, beside it', async () => {
    const { user } = await renderPage(<NavigationLinks groups={employee} standsOn={3} />);
    await user.click(await screen.findByText('Settle in'));
    expect(link('Goals')).toBeVisible();
    expect(link('Energy')).toBeVisible();
  });
});
