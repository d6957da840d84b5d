import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { chartNode, page, personId, profile } from '../test/people-sample.js';
import { renderPage } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import PersonProfilePage from './person-profile-page.js';

const boss = chartNode(1, 'Ingrid Top', { reports: 1 });
const ada = profile(2, 'Ada Lovelace', { title: 'Engineer', manager: { personId: boss.id, name: boss.name } });
const params = { personId: ada.id };

const card = (person: typeof ada) => ({
  [`GET /people/${ada.id}`]: person,
  [`GET /people/${ada.id}/chain`]: { items: [boss, chartNode(2, ada.name)] },
  [`GET /people/${ada.id}/reports`]: page([]),
  [`GET /people/${ada.id}/level-changes`]: page([]),
  'GET /departments': { items: [], abilities: [] },
});

describe('a person’s card', () => {
  it('tells a colleague who they are and where they stand, and offers nothing', async () => {
    answer(card(ada));
    await renderPage(<PersonProfilePage params={params} />);
    expect(await screen.findByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeVisible();
    const above = within(screen.getByRole('navigation', { name: 'Managers above, from the top' }));
    expect(above.getByRole('link', { name: 'Ingrid Top' })).toHaveAttribute('href', `/people/${personId(1)}/profile`);
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Open the journey' })).toBeNull();
  });

  it('leads whoever may there to the journey', async () => {
    answer(card({ ...ada, abilities: ['open_journey', 'read_levels'] }));
    await renderPage(<PersonProfilePage params={params} />);
    expect(await screen.findByRole('link', { name: 'Open the journey' })).toHaveAttribute('href', `/people/${ada.id}`);
    expect(await screen.findByText('No level is recorded yet.')).toBeVisible();
  });

  it('sends only what was changed, and shows both versions when somebody was faster', async () => {
    const theirs = { ...ada, title: 'Countess', version: 2 };
    const log = answer({
      ...card({ ...ada, abilities: ['update'] }),
      [`PATCH /people/${ada.id}`]: () => problem(412, 'stale', { current: theirs }),
    });
    const { user } = await renderPage(<PersonProfilePage params={params} />);
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const title = await screen.findByRole('textbox', { name: /Title/ });
    await user.clear(title);
    await user.type(title, 'Analyst');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('dialog', { name: 'Somebody changed this while you were writing' })).toBeVisible();
    const sent = log.find(({ method }) => method === 'PATCH');
    expect([sent?.body, sent?.headers.get('if-match')]).toEqual([{ title: 'Analyst' }, '"1"']);
  });

  it('leads to the log of somebody who shows it', async () => {
    answer(card({ ...ada, abilities: ['open_log'] }));
    await renderPage(<PersonProfilePage params={params} />);
    const link = await screen.findByRole('link', { name: 'Read the impact log' });
    expect(link).toHaveAttribute('href', `/people/${ada.id}/log`);
  });

  it('lets somebody go with their last day, after saying what ends and who still reports to them', async () => {
    const employment = { employeeNumber: null, endedOn: null };
    const known = { ...ada, reports: 2, employment, abilities: ['update' as const, 'deactivate' as const] };
    const log = answer({
      ...card(known),
      [`PATCH /people/${ada.id}`]: { ...known, version: 2 },
      [`POST /people/${ada.id}/deactivation`]: { personId: ada.id, version: 3, deactivatedAt: '2026-11-23T10:00:00Z' },
    });
    const { user } = await renderPage(<PersonProfilePage params={params} />);
    await user.click(await screen.findByRole('button', { name: 'Let them leave' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ada Lovelace leaves' }));
    expect(dialog.getByText(/end at once/u)).toBeVisible();
    expect(dialog.getByText('2 people still report to Ada Lovelace. Choose another manager for them.')).toBeVisible();
    const day = dialog.getByLabelText(/Last day/u);
    await user.clear(day);
    await user.type(day, '2026-11-30');
    await user.click(dialog.getByRole('button', { name: 'Let them leave' }));
    expect(await screen.findByText('Ada Lovelace has left and can sign in no more.')).toBeVisible();
    const changes = log.filter(({ method }) => method !== 'GET');
    expect(changes.map(({ method, body, headers }) => [method, body, headers.get('if-match')])).toEqual([
      ['PATCH', { endedOn: '2026-11-30' }, '"1"'],
      ['POST', undefined, '"2"'],
    ]);
  });

  it('lets nobody go on a day that somebody else just changed without showing both', async () => {
    const of = (endedOn: string | null) => ({ employeeNumber: null, endedOn });
    const known = { ...ada, employment: of('2026-12-31'), abilities: ['update' as const, 'deactivate' as const] };
    const now = { ...known, title: 'Countess', employment: of('2027-01-31'), version: 2 };
    const log = answer({
      ...card(known),
      [`PATCH /people/${ada.id}`]: ({ headers }: Asked) =>
        headers.get('if-match') === '"1"' ? problem(412, 'stale', { current: now }) : { body: { ...now, version: 3 } },
      [`POST /people/${ada.id}/deactivation`]: { personId: ada.id, version: 4, deactivatedAt: '2026-11-23T10:00:00Z' },
    });
    const { user } = await renderPage(<PersonProfilePage params={params} />);
    await user.click(await screen.findByRole('button', { name: 'Let them leave' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ada Lovelace leaves' }));
    await user.clear(dialog.getByLabelText(/Last day/u));
    await user.type(dialog.getByLabelText(/Last day/u), '2026-11-30');
    await user.click(dialog.getByRole('button', { name: 'Let them leave' }));
    const element = await screen.findByRole('dialog', { name: /^Somebody changed this/u });
    const both = within(element);
    expect(element).toHaveTextContent('TitleCountess');
    expect(both.getByRole('radio', { name: /^Theirs, saved as version 2.*Jan 31, 2027/u })).not.toBeChecked();
    await user.click(both.getByRole('button', { name: 'Keep yours' }));
    expect(await screen.findByText('Ada Lovelace has left and can sign in no more.')).toBeVisible();
    const changes = log.filter(({ method }) => method !== 'GET');
    expect(changes.map(({ method, body, headers }) => [method, body, headers.get('if-match')])).toEqual([
      ['PATCH', { endedOn: '2026-11-30' }, '"1"'],
      ['PATCH', { endedOn: '2026-11-30' }, '"2"'],
      ['POST', undefined, '"3"'],
    ]);
  });

  it('brings somebody back who left', async () => {
    const employment = { employeeNumber: null, endedOn: null };
    const log = answer({
      ...card({ ...ada, active: false, employment, abilities: ['reactivate'] }),
      [`DELETE /people/${ada.id}/deactivation`]: { personId: ada.id, version: 2, deactivatedAt: null },
    });
    const { user } = await renderPage(<PersonProfilePage params={params} />);
    await user.click(await screen.findByRole('button', { name: 'Bring them back' }));
    expect(await screen.findByText(/is back, and may sign in/u)).toBeVisible();
    expect(log.find(({ method }) => method === 'DELETE')?.headers.get('if-match')).toBe('"1"');
  });
});
