import { describe, expect, it } from '@jest/globals';
import type { EncounterView, HabitView, KeyPlayerList, KeyPlayerView } from '@rungs/contracts/key-players.js';
import { addDays } from '@rungs/domain/calendar.js';
import { screen, waitFor, within } from '@testing-library/react';
import { answer, type Asked, problem } from '../test/server.js';
import { journeyPage } from '../test/journey-sample.js';
import { mara, renderPage } from '../test/render.js';
import KeyPlayersPage from './key-players-page.js';
import { UpwardsPanel } from './upwards-panel.js';

const personId = mara.membership.personId;
const list = `GET /people/${personId}/key-players`;
const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`;
const today = new Date().toISOString().slice(0, 10);

const habit = (wish: Partial<HabitView> = {}): HabitView => ({
  ...{ id: id(60), keyPlayerId: id(1), version: 3, text: 'Writes the decision down first.', state: 'considering' },
  abilities: ['update', 'delete'],
  ...wish,
});

const oskar = (wish: Partial<KeyPlayerView> = {}): KeyPlayerView => ({
  id: id(1),
  personId,
  version: 2,
  step: 1,
  iteration: 1,
  audience: 'private',
  visibleTo: [{ personId, name: 'Mara Velasco' }],
  abilities: ['update', 'meet', 'mirror', 'delete'],
  who: { kind: 'typed', name: 'Oskar Brandt', role: 'Staff Engineer' },
  relation: 'senior',
  why: 'He was promoted last year.',
  habits: [habit()],
  closeness: null,
  encounterCount: 0,
  lastMetOn: null,
  nextTouchpointOn: null,
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-01T10:00:00.000Z',
  ...wish,
});

const lunch = (wish: Partial<EncounterView> = {}): EncounterView => ({
  id: id(50),
  keyPlayerId: id(1),
  version: 1,
  heldOn: '2026-11-01',
  place: 'Canteen',
  takeaways: 'Ask for the baseline first.',
  nextTouchpointOn: null,
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-01T10:00:00.000Z',
  abilities: ['update', 'delete'],
  ...wish,
});

/** The due list asks the same address with a date; it gets those who have one. */
const answers = (items: KeyPlayerView[]) => ({
  [list]: ({ path }: Asked) => {
    const shown = path.includes('touchpointBefore') ? items.filter(({ nextTouchpointOn }) => nextTouchpointOn) : items;
    const met = items.filter(({ encounterCount }) => encounterCount > 0).length;
    const body: KeyPlayerList = {
      items: shown,
      nextCursor: null,
      keyPlayers: items.length,
      met,
      abilities: ['create'],
    };
    return { body };
  },
});
const sent = (log: readonly Asked[], method: string): Asked | undefined => log.find((asked) => asked.method === method);

describe('key players', () => {
  it('say whom one has yet to meet, and that nobody else ever sees this', async () => {
    answer(answers([oskar(), oskar({ id: id(2), encounterCount: 1, lastMetOn: today })]));
    await renderPage(<KeyPlayersPage />);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'You have met all but one of your 2 key players.',
    );
    expect(screen.getByText('Nobody else sees it, ever')).toBeVisible();
    expect(screen.getByText('not met yet')).toBeVisible();
  });

  it('begin on the step where one stands', async () => {
    const journey = `/people/${personId}/journey`;
    const log = answer({ ...answers([]), [`GET ${journey}`]: journeyPage(personId) });
    const { user } = await renderPage(<KeyPlayersPage />);
    const open = await screen.findByRole('button', { name: 'Name the first' });
    await waitFor(() => expect(log).toContainEqual(expect.objectContaining({ path: journey })));
    await user.click(open);
    const drawer = await screen.findByRole('dialog', { name: 'A new key player' });
    expect(within(drawer).getByRole('combobox', { name: /Step/ })).toHaveTextContent('3 Deliver impact');
  });

  it('teach the practice where there are none, and take somebody by name', async () => {
    const log = answer({ ...answers([]), [`POST /people/${personId}/key-players`]: oskar() });
    const { user } = await renderPage(<KeyPlayersPage />);
    expect(await screen.findByText(/rarely on the org chart/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Name the first' }));
    const drawer = await screen.findByRole('dialog', { name: 'A new key player' });
    await user.click(within(drawer).getByText('By name'));
    await user.click(within(drawer).getByRole('button', { name: 'Name a key player' }));
    expect(await within(drawer).findByRole('alert')).toHaveTextContent('Who');
    await user.type(within(drawer).getByRole('textbox', { name: 'Name' }), 'Álvaro Núñez');
    await user.click(within(drawer).getByText('Leader'));
    await user.click(within(drawer).getByRole('button', { name: 'Name a key player' }));
    expect(await screen.findByText('The key player is on your list')).toBeVisible();
    const who = { kind: 'typed', name: 'Álvaro Núñez', role: '' };
    expect(sent(log, 'POST')?.body).toMatchObject({ who, relation: 'leader', step: 1 });
  });

  it('say where they were chosen that somebody is on the list already, and keep what was typed', async () => {
    answer({ ...answers([oskar()]), [`PATCH /key-players/${id(1)}`]: () => problem(409, 'already_listed') });
    const { user } = await renderPage(<KeyPlayersPage />);
    await user.click(await screen.findByRole('button', { name: 'What to do with Oskar Brandt' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change' }));
    const why = await screen.findByRole('textbox', { name: /Why this person/ });
    await user.type(why, ' He teaches.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const name = screen.getByRole('textbox', { name: 'Name' });
    await waitFor(() => expect(name).toHaveAccessibleDescription('This person is among your key players already.'));
    expect(why).toHaveValue('He was promoted last year. He teaches.');
  });

  it('open to why, and to every encounter', async () => {
    answer({
      ...answers([oskar({ encounterCount: 1, lastMetOn: '2026-11-01' })]),
      [`GET /key-players/${id(1)}/encounters`]: { items: [lunch()], nextCursor: null },
    });
    const { user } = await renderPage(<KeyPlayersPage />);
    const name = await screen.findByRole('button', { name: 'Oskar Brandt' });
    expect(name).toHaveAttribute('aria-expanded', 'false');
    await user.click(name);
    const encounters = await screen.findByRole('list', { name: 'Encounters with Oskar Brandt' });
    expect(within(encounters).getByText('Ask for the baseline first.')).toBeVisible();
    expect(within(encounters).getByText('Canteen')).toBeVisible();
    expect(screen.getByText('He was promoted last year.')).toBeVisible();
  });

  it('log an encounter with what was taken along and when to meet again', async () => {
    const log = answer({ ...answers([oskar()]), [`POST /key-players/${id(1)}/encounters`]: lunch() });
    const { user } = await renderPage(<KeyPlayersPage />);
    await user.click(await screen.findByRole('button', { name: 'Log an encounter' }));
    const drawer = await screen.findByRole('dialog', { name: 'An encounter with Oskar Brandt' });
    await user.type(within(drawer).getByRole('textbox', { name: /took along/ }), 'Numbers first.');
    await user.click(within(drawer).getByRole('button', { name: 'Log an encounter' }));
    expect(await screen.findByText('The encounter with Oskar Brandt is logged')).toBeVisible();
    expect(sent(log, 'POST')?.body).toMatchObject({ takeaways: 'Numbers first.', place: '', nextTouchpointOn: null });
  });

  it('take no encounter that has not happened', async () => {
    const log = answer(answers([oskar()]));
    const { user } = await renderPage(<KeyPlayersPage />);
    await user.click(await screen.findByRole('button', { name: 'Log an encounter' }));
    const drawer = await screen.findByRole('dialog', { name: 'An encounter with Oskar Brandt' });
    const when = within(drawer).getByLabelText('When');
    await user.clear(when);
    await user.type(when, addDays(today, 5));
    await user.click(within(drawer).getByRole('button', { name: 'Log an encounter' }));
    expect(when).toHaveAccessibleDescription('Log it once you have met.');
    expect(sent(log, 'POST')).toBeUndefined();
  });

  it('bring up whom to meet next, late ones first and in words', async () => {
    answer(
      answers([
        oskar({ nextTouchpointOn: addDays(today, 3) }),
        oskar({ id: id(2), who: { kind: 'typed', name: 'Ruth', role: '' }, nextTouchpointOn: addDays(today, -2) }),
      ]),
    );
    await renderPage(<KeyPlayersPage />);
    const next = await screen.findByRole('region', { name: 'Whom to meet next' });
    const rows = within(next).getAllByRole('listitem');
    expect(rows.map((row) => /Ruth|Oskar/.exec(row.textContent)?.[0])).toEqual(['Ruth', 'Oskar']);
    expect(rows[0]).toHaveTextContent(/days ago/);
  });

  it('have several habits to mirror, each adopted or dropped by itself, without a form', async () => {
    const second = habit({ id: id(61), version: 1, text: 'Begins with the number.', state: 'adopted' });
    const log = answer({
      ...answers([oskar({ habits: [habit(), second] })]),
      [`PATCH /habits/${id(60)}`]: habit({ state: 'adopted', version: 4 }),
      [`PATCH /habits/${id(61)}`]: { ...second, state: 'dropped', version: 2 },
    });
    const { user } = await renderPage(<KeyPlayersPage />);
    const habits = within(await screen.findByRole('list', { name: 'Habits to mirror of Oskar Brandt' }));
    expect(habits.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Writes the decision down first. Trying/),
      expect.stringMatching(/^Begins with the number. Adopted/),
    ]);
    await user.click(habits.getByRole('button', { name: /Writes the decision down first/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Mark the habit as adopted' }));
    await waitFor(() => expect(sent(log, 'PATCH')?.body).toEqual({ state: 'adopted' }));
    expect(sent(log, 'PATCH')?.headers.get('if-match')).toBe('"3"');
    await user.click(habits.getByRole('button', { name: /Begins with the number/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Drop the habit' }));
    const ofTheSecond = () => log.find(({ method, path }) => method === 'PATCH' && path === `/habits/${id(61)}`);
    await waitFor(() => expect(ofTheSecond()?.body).toEqual({ state: 'dropped' }));
  });

  it('take another habit, and show both versions of one that was changed elsewhere', async () => {
    const theirs = habit({ version: 4, text: 'Writes it down before the meeting.' });
    const log = answer({
      ...answers([oskar()]),
      [`POST /key-players/${id(1)}/habits`]: habit({ id: id(62), text: 'Asks first.' }),
      [`PATCH /habits/${id(60)}`]: () => problem(412, 'stale', { current: theirs }),
    });
    const { user } = await renderPage(<KeyPlayersPage />);
    await user.click(await screen.findByRole('button', { name: 'Add a habit: Oskar Brandt' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'A habit of Oskar Brandt to mirror' }));
    await user.type(drawer.getByRole('textbox', { name: /What to mirror/ }), 'Asks first.');
    await user.click(drawer.getByRole('button', { name: 'Add a habit' }));
    expect(await screen.findByText('The habit is on your list')).toBeVisible();
    expect(sent(log, 'POST')?.body).toEqual({ text: 'Asks first.', state: 'considering' });

    await user.click(screen.getByRole('button', { name: /^What to do with the habit/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change' }));
    const edit = within(await screen.findByRole('dialog', { name: 'Change the habit of Oskar Brandt' }));
    await user.type(edit.getByRole('textbox', { name: /What to mirror/ }), ' Always.');
    await user.click(edit.getByRole('button', { name: 'Save' }));
    const conflict = await screen.findByRole('dialog', { name: /^Somebody changed this/ });
    expect(conflict).toHaveTextContent('Writes it down before the meeting.');
    expect(conflict).toHaveTextContent('Writes the decision down first. Always.');
  });

  it('come back when deleting an encounter is undone', async () => {
    const log = answer({
      ...answers([oskar({ encounterCount: 1, lastMetOn: '2026-11-01' })]),
      [`GET /key-players/${id(1)}/encounters`]: { items: [lunch()], nextCursor: null },
      [`DELETE /encounters/${id(50)}`]: { id: id(50), version: 2, restorableUntil: '2026-11-24T10:00:00.000Z' },
      [`POST /encounters/${id(50)}/restoration`]: lunch({ version: 3 }),
    });
    const { user } = await renderPage(<KeyPlayersPage />);
    await user.click(await screen.findByRole('button', { name: 'Oskar Brandt' }));
    await user.click(await screen.findByRole('button', { name: 'What to do with this encounter' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(sent(log, 'POST')?.headers.get('if-match')).toBe('"2"'));
  });

  it('stand on a map on which each says in words where, and is met from there', async () => {
    const ruth = { kind: 'typed' as const, name: 'Ruth Ek', role: '' };
    const lastMetOn = '2026-11-01';
    answer(answers([oskar({ closeness: 'close' }), oskar({ id: id(2), who: ruth, encounterCount: 1, lastMetOn })]));
    const { user } = await renderPage(<KeyPlayersPage />);
    const map = await screen.findByRole('figure', { name: 'Where they stand' });
    expect(within(map).getByRole('button', { name: 'Ruth Ek, Senior, closeness: Not said' })).toBeVisible();
    const dot = within(map).getByRole('button', { name: 'Oskar Brandt, Senior, closeness: Close' });
    dot.focus();
    await user.keyboard('{Enter}');
    expect(dot).toHaveAttribute('aria-pressed', 'true');
    expect(within(map).getByRole('status')).toHaveTextContent('Oskar Brandt Senior, Close, not met yet');
    await user.click(within(map).getByRole('button', { name: 'Log an encounter' }));
    expect(await screen.findByRole('dialog', { name: 'An encounter with Oskar Brandt' })).toBeVisible();
  });

  it('are not drawn while there is but one', async () => {
    answer(answers([oskar()]));
    await renderPage(<KeyPlayersPage />);
    expect(await screen.findByRole('button', { name: 'Oskar Brandt' })).toBeVisible();
    expect(screen.queryByRole('figure')).toBeNull();
  });
});

describe('key players further up', () => {
  const show = () => renderPage(<UpwardsPanel personId={personId} />);
  const journey = { [`GET /people/${personId}/journey`]: journeyPage(personId) };

  it('are those with whom a lunch is practice, whom one met last first, and peers are not', async () => {
    const named = (n: number, name: string, wish: Partial<KeyPlayerView>) =>
      oskar({ id: id(n), who: { kind: 'typed', name, role: '' }, ...wish });
    answer({
      ...journey,
      ...answers([
        named(1, 'Oskar Brandt', { relation: 'manager' }),
        named(2, 'Ruth Ek', { relation: 'peer', encounterCount: 9, lastMetOn: today }),
        named(3, 'Ada Byron', { relation: 'leader', encounterCount: 1, lastMetOn: addDays(today, -3) }),
      ]),
    });
    const { user } = await show();
    const rows = within(await screen.findByRole('list', { name: 'Lunches and talks further up' })).getAllByRole('listitem'); // prettier-ignore
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Ada ByronLeader · met once, 3 days agoLog an encounter',
      'Oskar BrandtManager · not met yetLog an encounter',
    ]);
    expect(screen.getByText(/others see the number and never who it was/)).toBeVisible();
    const [, oskarsRow = rows[0]] = rows;
    await user.click(within(oskarsRow as HTMLElement).getByRole('button', { name: 'Log an encounter' }));
    expect(await screen.findByRole('dialog', { name: 'An encounter with Oskar Brandt' })).toBeVisible();
  });

  it('are named where there are none', async () => {
    answer({ ...journey, ...answers([oskar({ relation: 'peer' })]) });
    const { user } = await show();
    expect(await screen.findByText(/^None of your key players is a senior/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Name a key player' }));
    expect(await screen.findByRole('dialog', { name: 'A new key player' })).toBeVisible();
  });
});
