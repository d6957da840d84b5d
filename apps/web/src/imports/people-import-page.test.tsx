import { describe, expect, it } from '@jest/globals';
import type { ImportChangeView, ImportProblemView, PeopleImportView } from '@rungs/contracts/people-import.js';
import { screen, within } from '@testing-library/react';
import { page, personId } from '../test/people-sample.js';
import { renderPage } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import PeopleImportPage from './people-import-page.js';

const id = personId(50);
const at = `/people/import?id=${id}`;
const file = new File(['Name,Salary,Shoe\nAda,1,38'], 'people.csv', { type: 'text/csv' });

const uploaded: PeopleImportView = {
  id,
  version: 1,
  state: 'uploaded',
  fileName: 'people.csv',
  encoding: 'utf-8',
  delimiter: ',',
  rows: 1,
  columns: [
    { column: 0, header: 'Name', samples: ['Grace Hopper'], sensitive: false, kept: true },
    { column: 1, header: 'Salary', samples: [], sensitive: true, kept: false },
    { column: 2, header: 'Shoe', samples: ['38'], sensitive: false, kept: false },
  ],
  guess: { fullName: { column: 0, nameOrder: 'given_first', confidence: 0.9 } },
  mapping: null,
  plan: null,
  progress: null,
  stoppedBecause: null,
  createdBy: { personId: personId(9), name: 'Noor Haddad' },
  createdAt: '2026-11-23T10:00:00.000Z',
  abilities: ['map', 'discard'],
};
const mapping = { fullName: { column: 0, nameOrder: 'given_first' as const } };
const planned: PeopleImportView = {
  ...uploaded,
  version: 2,
  state: 'planned',
  mapping,
  plan: {
    counts: { create: 1, update: 2, deactivate: 0, unchanged: 5 },
    problems: { error: 1, warning: 0, note: 0 },
    newDepartments: ['Sales'],
  },
  abilities: ['apply', 'map', 'discard'],
};
const change: ImportChangeView = {
  row: 2,
  kind: 'update',
  personId: personId(1),
  name: 'Ada Lovelace',
  applied: false,
  fields: [{ field: 'title', before: 'Engineer', after: 'Analyst' }],
};
const lost: ImportProblemView = {
  row: 3,
  column: 'Manager',
  code: 'manager_unknown',
  severity: 'warning',
  detail: '',
  value: 'Nobody Known',
  person: { personId: personId(1), name: 'Ada Lovelace' },
};
const lists = {
  [`GET /people-imports/${id}/changes`]: page([change]),
  [`GET /people-imports/${id}/problems`]: {
    ...page([lost]),
    counts: [{ code: 'manager_unknown', severity: 'warning', count: 1 }],
  },
};
const sent = (log: readonly Asked[], start: string): Asked | undefined =>
  log.find(({ method, path }) => `${method} ${path}`.startsWith(start));

describe('importing people', () => {
  it('goes from a file to columns, guessed and shown with some of their cells', async () => {
    answer({ 'POST /people-imports': { ...uploaded }, [`GET /people-imports/${id}`]: uploaded });
    const { user, history } = await renderPage(<PeopleImportPage />, { path: '/people/import' });
    await user.upload(await screen.findByLabelText('Choose a file, or drop it here'), file);
    expect(await screen.findByRole('heading', { level: 1, name: 'One of 3 columns is taken' })).toBeVisible();
    expect(screen.getByText('Grace Hopper')).toBeVisible();
    expect(screen.getByRole('combobox', { name: /Name becomes/ })).toHaveTextContent('Full name');
    expect(history.location.search).toContain(id);
  });

  it('leaves sensitive columns out until somebody takes one on purpose', async () => {
    answer({ [`GET /people-imports/${id}`]: uploaded });
    const { user } = await renderPage(<PeopleImportPage />, { path: at });
    expect(await screen.findByText('left out')).toBeVisible();
    expect(screen.queryByRole('combobox', { name: /Salary becomes/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Take it anyway: Salary' }));
    expect(screen.getByRole('combobox', { name: /Salary becomes/ })).toHaveTextContent('not taken');
  });

  it('says what is wrong with a file', async () => {
    const detail = 'The file has no row below its header.';
    const errors = [{ pointer: '/file', code: 'no_rows', detail }];
    answer({ 'POST /people-imports': () => problem(400, 'invalid', { detail, errors }) });
    const { user } = await renderPage(<PeopleImportPage />, { path: '/people/import' });
    await user.upload(await screen.findByLabelText('Choose a file, or drop it here'), file);
    expect(await screen.findByRole('alert')).toHaveTextContent('The file has no row below its header.');
  });

  it('shows the exact difference and every problem with its row before anything is done', async () => {
    const log = answer({
      ...lists,
      [`GET /people-imports/${id}`]: uploaded,
      [`PUT /people-imports/${id}/mapping`]: planned,
    });
    const { user } = await renderPage(<PeopleImportPage />, { path: at });
    await user.click(await screen.findByRole('button', { name: 'Show what would change' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'One new person and 2 changed' })).toBeVisible();
    expect(sent(log, 'PUT')?.body).toEqual({ mapping });
    expect(sent(log, 'PUT')?.headers.get('if-match')).toBe('"1"');
    const changes = within(await screen.findByRole('table', { name: 'Changes' }));
    expect(changes.getByText('Engineer').tagName).toBe('DEL');
    expect(changes.getByText('Analyst', { exact: false })).toBeVisible();

    await user.click(screen.getByRole('tab', { name: 'Problems (1)' }));
    const problems = within(await screen.findByRole('table', { name: 'Problems' }));
    const cells = problems.getAllByRole('cell').map(({ textContent }) => textContent);
    expect(cells).toEqual([
      '3',
      'Goes in without it',
      'The manager is neither in the file nor in the directory',
      'Ada Lovelace',
      'Manager',
      'Nobody Known',
    ]);
  });

  it('asks for the same file again when it is gone from this tab', async () => {
    const waiting: PeopleImportView = {
      ...uploaded,
      version: 2,
      state: 'needs_file',
      mapping,
      abilities: ['supply_file', 'map'],
    };
    const log = answer({
      ...lists,
      [`GET /people-imports/${id}`]: waiting,
      [`PUT /people-imports/${id}/file`]: planned,
    });
    const { user } = await renderPage(<PeopleImportPage />, { path: at });
    await user.upload(await screen.findByLabelText('Choose the same file'), file);
    expect(await screen.findByRole('button', { name: 'Apply 3 changes' })).toBeVisible();
    expect(sent(log, 'PUT')?.headers.get('if-match')).toBe('"2"');
  });

  it('applies, and then leads to what the file could not say', async () => {
    const applied: PeopleImportView = {
      ...planned,
      version: 3,
      state: 'applied',
      progress: { done: 3, total: 3 },
      abilities: [],
    };
    answer({ ...lists, [`GET /people-imports/${id}`]: planned, [`POST /people-imports/${id}/application`]: applied });
    const { user } = await renderPage(<PeopleImportPage />, { path: at });
    await user.click(await screen.findByRole('button', { name: 'Apply 3 changes' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'One person came in and 2 changed' })).toBeVisible();
    const [whom] = await screen.findAllByRole('link', { name: 'Ada Lovelace' });
    expect(whom).toHaveAttribute('href', `/people/${personId(1)}/profile`);
  });

  it('offers another look when the directory changed meanwhile', async () => {
    answer({
      ...lists,
      [`GET /people-imports/${id}`]: planned,
      [`POST /people-imports/${id}/application`]: () => problem(409, 'directory_changed'),
      [`PUT /people-imports/${id}/mapping`]: {
        ...planned,
        version: 3,
        plan: { ...planned.plan, counts: { create: 0, update: 3, deactivate: 0, unchanged: 5 } },
      },
    });
    const { user } = await renderPage(<PeopleImportPage />, { path: at });
    await user.click(await screen.findByRole('button', { name: 'Apply 3 changes' }));
    await user.click(await screen.findByRole('button', { name: 'Look at the difference again' }));
    expect(await screen.findByRole('heading', { level: 1, name: '3 changed' })).toBeVisible();
  });

  it('shows how far it is, and the ways on after it stopped', async () => {
    const stopped: PeopleImportView = {
      ...planned,
      state: 'stopped',
      progress: { done: 250, total: 1100 },
      stoppedBecause: 'Somebody changed it.',
      abilities: ['apply', 'map', 'discard'],
    };
    answer({ [`GET /people-imports/${id}`]: stopped });
    await renderPage(<PeopleImportPage />, { path: at });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'The import stopped after 250 of 1,100' }),
    ).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', expect.stringMatching(/^0\.22/));
    expect(screen.getByRole('button', { name: 'Go on' })).toBeVisible();
  });
});
