import { describe, expect, it } from '@jest/globals';
import type { CheckInView, EnergyTrend } from '@rungs/contracts/check-ins.js';
import { addDays } from '@rungs/domain/calendar.js';
import { readingOf, weeksOf } from '@rungs/domain/energy/trend.js';
import { wellbeingSignals } from '@rungs/domain/energy/wellbeing-signals.js';
import { screen, waitFor, within } from '@testing-library/react';
import { capacity } from '../test/capacity-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer, problem } from '../test/server.js';
import CheckInsPage from './check-ins-page.js';

const { personId } = mara.membership;
const today = new Date().toISOString().slice(0, 10);
const id = '0190b6d0-0000-7000-8000-000000000101';

const checkIn = (wish: Partial<CheckInView> = {}): CheckInView => ({
  id,
  personId,
  version: 2,
  audience: 'private',
  visibleTo: [{ personId, name: 'Mara Velasco' }],
  abilities: ['update', 'delete'],
  takenOn: today,
  load: 4,
  energy: 2,
  hoursSlept: 6.5,
  note: 'Two incidents.',
  createdAt: `${today}T10:00:00.000Z`,
  updatedAt: `${today}T10:00:00.000Z`,
  ...wish,
});

function trend(...points: (readonly [load: number, energy: number])[]): EnergyTrend {
  const said = points.map(([load, energy], index) => {
    const takenOn = addDays(today, -7 * (points.length - 1 - index));
    return { takenOn, load, energy, hoursSlept: null };
  });
  const weeks = weeksOf(said, today);
  const lastTakenOn = said.at(-1)?.takenOn ?? null;
  const signals = wellbeingSignals(lastTakenOn, today);
  return { weeks, reading: readingOf(weeks), signals, lastTakenOn, due: lastTakenOn === null };
}

function serve(items: CheckInView[], energy: EnergyTrend, more: object = {}) {
  return answer({
    [`GET /people/${personId}/check-ins`]: { items, nextCursor: null, abilities: ['create'] },
    [`GET /people/${personId}/check-ins/trend`]: energy,
    [`GET /people/${personId}/capacity`]: capacity(),
    [`GET /people/${personId}/focus-sessions`]: { items: [], nextCursor: null, minutesThisWeek: 0, abilities: [] },
    [`GET /people/${personId}/goals`]: { items: [], nextCursor: null, openCount: 0, openLimit: 3, abilities: [] },
    ...more,
  });
}

describe('energy', () => {
  it('says what the weeks say, draws them, and has the numbers in a table', async () => {
    serve([checkIn()], trend([4, 3], [4, 2], [5, 2]));
    await renderPage(<CheckInsPage />);
    expect(await screen.findByText(/the load has been above your energy/, { selector: 'h1' })).toBeVisible();
    expect(screen.getByRole('img', { name: /over 12 weeks, 3 of them with a check-in/ })).toBeVisible();
    const [, latest] = within(screen.getByRole('table')).getAllByRole('row');
    expect(latest).toHaveTextContent(/52–$/);
    expect(screen.getByText('You checked in today.')).toBeVisible();
    expect(await screen.findByText(/Load 4, energy 2 · 6.5 h slept/)).toBeVisible();
    expect(screen.getAllByText('Nobody else sees it, ever')).toHaveLength(2);
  });

  it('teaches where there is none, and asks for load and energy before it sends', async () => {
    const log = serve([], trend(), {
      [`POST /people/${personId}/check-ins`]: () => ({ status: 201, body: checkIn() }),
    });
    const { user } = await renderPage(<CheckInsPage />);
    expect(await screen.findByText(/Say once a week how much it is/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Check in' }));
    const drawer = await screen.findByRole('dialog', { name: 'How was the week?' });
    await user.click(within(drawer).getByRole('button', { name: /^Check in/ }));
    expect(await within(drawer).findByRole('alert')).toHaveTextContent('Load');
    const choose = (label: string, value: string) =>
      user.click(within(within(drawer).getByRole('group', { name: new RegExp(label) })).getByLabelText(value));
    await choose('Load', '4');
    await choose('Energy', '2');
    await user.click(within(drawer).getByRole('button', { name: /^Check in/ }));
    await waitFor(() => expect(log.find(({ method }) => method === 'POST')).toBeDefined());
    expect(log.find(({ method }) => method === 'POST')?.body).toEqual({
      ...{ takenOn: expect.any(String), load: 4, energy: 2, hoursSlept: null, note: '' },
    });
    expect(localStorage.length + sessionStorage.length).toBe(0);
  });

  it('shows both sides when another window changed it', async () => {
    const theirs = checkIn({ version: 3, note: 'From the phone.' });
    serve([checkIn()], trend([4, 2]), {
      [`PATCH /check-ins/${id}`]: () => problem(412, 'stale', { current: theirs }),
    });
    const { user } = await renderPage(<CheckInsPage />);
    await user.click(await screen.findByRole('button', { name: /What to do with the check-in/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change' }));
    const drawer = await screen.findByRole('dialog', { name: 'Change the check-in' });
    const note = within(drawer).getByLabelText(/Note/);
    await user.clear(note);
    await user.type(note, 'From the desk.');
    await user.click(within(drawer).getByRole('button', { name: /^Save/ }));
    const conflict = await screen.findByRole('dialog', { name: /changed/i });
    expect(conflict).toHaveTextContent('From the phone.');
    expect(conflict).toHaveTextContent('From the desk.');
  });
});
