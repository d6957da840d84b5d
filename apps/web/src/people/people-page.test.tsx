import { describe, expect, it } from '@jest/globals';
import type { PersonRow } from '@rungs/contracts/people.js';
import { screen, waitFor, within } from '@testing-library/react';
import { page, personId, personRow, profile } from '../test/people-sample.js';
import { renderPage } from '../test/render.js';
import { answer, problem } from '../test/server.js';
import PeoplePage from './people-page.js';

const ada = personRow(1, 'Ada Lovelace', { department: { id: personId(90), name: 'Engineering' } });
const grace = personRow(2, 'Grace Hopper', { title: 'Director', reports: 3 });

const directory = (people: PersonRow[], abilities: string[] = []) => ({
  'GET /people': ({ path }: { path: string }) => {
    const words = new URL(path, 'http://x').searchParams.get('query')?.toLowerCase() ?? '';
    return { body: { ...page(people.filter(({ name }) => name.toLowerCase().includes(words))), abilities } };
  },
  'GET /departments': { items: [], abilities: [] },
  'GET /ladders': { items: [] },
  [`GET /people/${grace.id}`]: profile(2, 'Grace Hopper'),
});

describe('the directory', () => {
  it('shows who is who, with ways to each card', async () => {
    answer(directory([ada, grace]));
    await renderPage(<PeoplePage />, { path: '/people' });
    const table = await screen.findByRole('table', { name: 'People' });
    expect(within(table).getByRole('link', { name: 'Ada Lovelace' })).toHaveAttribute(
      'href',
      `/people/${ada.id}/profile`,
    );
    expect(within(table).getByText('Engineering')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add a person' })).toBeNull();
  });

  it('narrows while one types, and offers to clear what matches nothing', async () => {
    const log = answer(directory([ada, grace]));
    const { user } = await renderPage(<PeoplePage />, { path: '/people' });
    await user.type(await screen.findByRole('searchbox', { name: 'Name, title or e-mail' }), 'grace');
    const table = screen.getByRole('table', { name: 'People' });
    await waitFor(() => expect(within(table).queryByText('Ada Lovelace')).toBeNull());
    expect(within(table).getByRole('link', { name: 'Grace Hopper' })).toBeVisible();
    expect(log.at(-1)?.path).toContain('query=grace');

    await user.type(screen.getByRole('searchbox'), 'zzz');
    await user.click(await screen.findByRole('button', { name: 'Clear everything' }));
    expect(await screen.findByRole('table', { name: 'People' })).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('shows the reports of a manager, and everybody again', async () => {
    const log = answer(directory([ada, grace]));
    const { user } = await renderPage(<PeoplePage />, { path: '/people' });
    await user.click(await screen.findByRole('button', { name: 'Show the 3 reports of Grace Hopper' }));
    expect(await screen.findByText('Reports of Grace Hopper')).toBeVisible();
    expect(log.some(({ path }) => path.includes(`managerId=${grace.id}`))).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Show everybody again' }));
    expect(screen.queryByText('Reports of Grace Hopper')).toBeNull();
  });

  it('lets those who keep it add a person, and says at the field what is wrong', async () => {
    const taken = problem(400, 'invalid', {
      errors: [{ pointer: '/managerId', code: 'circle', detail: 'That would be a circle.' }],
    });
    let refuse = true;
    const log = answer({
      ...directory([ada], ['create', 'import', 'list_former']),
      'POST /people': () => (refuse ? taken : { status: 201, body: profile(3, 'Lin Clark') }),
    });
    const { user } = await renderPage(<PeoplePage />, { path: '/people' });
    expect(await screen.findByRole('link', { name: 'Import from a file' })).toHaveAttribute('href', '/people/import');
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
    const form = within(await screen.findByRole('dialog', { name: 'Add a person' }));
    await user.type(await form.findByRole('textbox', { name: 'Name' }), 'Lin Clark');
    await user.click(form.getByRole('button', { name: 'Add a person' }));
    expect(await form.findByText('That would be a circle.')).toBeVisible();
    refuse = false;
    await user.click(form.getByRole('button', { name: 'Add a person' }));
    expect(await screen.findByText('Lin Clark is in the directory.')).toBeVisible();
    expect(log.filter(({ method }) => method === 'POST').at(-1)?.body).toMatchObject({
      name: 'Lin Clark',
      email: null,
      managerId: null,
    });
  });
});
