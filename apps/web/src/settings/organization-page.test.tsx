import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderPage } from '../test/render.js';
import { answer, problem } from '../test/server.js';
import OrganizationPage from './organization-page.js';

const fennmark = {
  ...{ id: '0190b6d0-0000-7000-8000-00000000000a', name: 'Fennmark', isDemo: false, skipLevelsRead: true, version: 3 },
  abilities: ['update'],
};
const read = 'GET /organization';
const change = 'PATCH /organization';
const choose = (name: string) => screen.findByRole('radio', { name });

describe('the organization', () => {
  it('says what either choice lets managers of managers read, and sends only what is set', async () => {
    const log = answer({ [read]: fennmark, [change]: { ...fennmark, skipLevelsRead: false, version: 4 } });
    const { user } = await renderPage(<OrganizationPage />);
    expect(await choose('The manager and the one above')).toBeChecked();
    expect(screen.getByText(/also opens the evidence, goals, plans/)).toBeVisible();
    await user.click(await choose('The manager only'));
    expect(screen.getByText(/sees steps, coverage and readiness, and opens a single record only where/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    const sent = log.find(({ method }) => method === 'PATCH');
    expect(sent).toMatchObject({ body: { skipLevelsRead: false } });
    expect(Object.keys(sent?.body as object)).toEqual(['skipLevelsRead']);
  });

  it('shows both versions to the admin who was slower, in the words of the choice', async () => {
    const current = { ...fennmark, skipLevelsRead: false, version: 4 };
    answer({ [read]: fennmark, [change]: () => problem(412, 'stale', { current }) });
    const { user } = await renderPage(<OrganizationPage />);
    await user.type(await screen.findByRole('textbox', { name: 'Name of the organization' }), ' Instruments');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent('The manager only');
  });

  it('tells everybody else who reads what is shared, and lets them change nothing', async () => {
    answer({ [read]: { ...fennmark, skipLevelsRead: false, abilities: [] } });
    await renderPage(<OrganizationPage />);
    expect(await screen.findByText(/opens a single record only where its owner invited them/)).toBeVisible();
    expect([screen.queryByRole('radio'), screen.queryByRole('button', { name: 'Save' })]).toEqual([null, null]);
  });
});
