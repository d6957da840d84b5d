import { describe, expect, it } from '@jest/globals';
import type { CapacityView } from '@rungs/contracts/capacity.js';
import { screen, waitFor, within } from '@testing-library/react';
import { capacity } from '../test/capacity-sample.js';
import { plan } from '../test/plan-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import { CapacityPanel } from './capacity-panel.js';

const { personId } = mara.membership;
const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000003${String(n).padStart(2, '0')}`;
const build = { id: id(1), kind: 'improve', title: 'the build', replacement: '', state: 'doing' } as const;
const tests = { id: id(2), kind: 'replace', title: 'the sheet', replacement: 'a board', state: 'todo' } as const;
const week = (weekOf: string, hours: number) => ({
  weekOf,
  hours,
  items: [{ id: build.id, hours: 5 }, ...(hours > 5 ? [{ id: tests.id, hours: hours - 5 }] : [])],
});
const full = (wish: Partial<CapacityView> = {}): CapacityView =>
  capacity({
    plan: { id: id(20), version: 5, state: 'draft' },
    items: [build, tests],
    weeks: [week('2031-01-06', 5), week('2031-01-13', 10)],
    proposalsAre: 'moved',
    proposals: [
      {
        ...{ itemId: tests.id, fromWeek: '2031-01-13', toWeek: '2031-01-20', weeks: 1 },
        ...{ startsOn: '2031-01-20', endsOn: '2031-01-24', milestones: [] },
        over: { weekOf: '2031-01-13', hours: 10 },
      },
    ],
    ...wish,
  });
const path = `/people/${personId}/capacity`;
const render = async () => {
  const { user, client } = await renderPage(<CapacityPanel personId={personId} />);
  return { user, client, panel: await screen.findByRole('region', { name: 'Hours and planned effort' }) };
};
const change = (log: readonly Asked[]): Asked | undefined => log.find(({ method }) => method !== 'GET');

describe('capacity', () => {
  it('draws the weeks against what one has, in words and as a table too', async () => {
    answer({ [`GET ${path}`]: full({ uncounted: 2 }) });
    const { panel } = await render();
    expect(within(panel).getByRole('img', { name: /over 2 weeks: 1 is above 8 hours/ })).toBeVisible();
    expect(within(panel).getByText(/10 hours are planned in the fullest week to come, and you have 8/)).toBeVisible();
    expect(within(panel).getByText('2 items say no days or no hours, and are not counted.')).toBeVisible();
    const [, , second] = within(panel).getAllByRole('row', { hidden: true });
    expect(second).toHaveTextContent('10 · too full');
    expect(second).toHaveTextContent('Improve the build (5), Replace the sheet with a board (5)');
  });

  it('moves an item of an open plan with one press', async () => {
    const log = answer({ [`GET ${path}`]: full(), [`PATCH /plan-items/${tests.id}`]: plan(personId) });
    const { user, panel } = await render();
    expect(within(panel).getByText(/In the week of .* 10 hours are planned, and you have 8\./)).toBeVisible();
    await user.click(within(panel).getByRole('button', { name: 'Move it Replace the sheet with a board' }));
    await waitFor(() => expect(change(log)?.body).toEqual({ startsOn: '2031-01-20', endsOn: '2031-01-24' }));
    expect(change(log)?.headers.get('if-match')).toBe('"5"');
    expect(await screen.findByText(/Replace the sheet with a board begins in the week of/)).toBeVisible();
  });

  it('defers an item of an agreed plan, and says that no word of it changes', async () => {
    const log = answer({
      [`GET ${path}`]: full({ proposalsAre: 'deferred' }),
      [`POST /plan-items/${tests.id}/acts`]: plan(personId),
    });
    const { user, panel } = await render();
    expect(within(panel).getByText(/Deferring changes no word that was agreed/)).toBeVisible();
    await user.click(within(panel).getByRole('button', { name: /^Defer it/ }));
    await waitFor(() => expect(change(log)?.body).toEqual({ act: 'defer' }));
  });

  it('offers nothing to press while the plan waits, and says what stays and why', async () => {
    const stays = [{ itemId: build.id, why: 'due' as const }];
    answer({ [`GET ${path}`]: full({ proposalsAre: 'waiting', stays, stillOver: ['2031-01-13'] }) });
    const { panel } = await render();
    expect(within(panel).queryByRole('button', { name: /Move it|Defer it/ })).toBeNull();
    expect(within(panel).getByText(/Take it back to move something/)).toBeVisible();
    expect(within(panel).getByText('Improve the build stays: it is due within two weeks.')).toBeVisible();
    expect(within(panel).getByText(/stays too full: what stays alone is too much/)).toBeVisible();
  });

  it('keeps what one has, and says when another window was faster', async () => {
    let stale = false;
    const log = answer({
      [`GET ${path}`]: capacity(),
      [`PUT ${path}`]: () => (stale ? problem(412, 'stale') : { body: capacity({ version: 1, hoursPerWeek: 6 }) }),
    });
    const { user, panel } = await render();
    expect(within(panel).getByText(/A day a week, until you say otherwise/)).toBeVisible();
    const field = await within(panel).findByRole('textbox', { name: 'Hours a week for your plan' });
    await user.clear(field);
    await user.type(field, '6');
    await user.click(within(panel).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(change(log)?.body).toEqual({ hoursPerWeek: 6 }));
    expect(change(log)?.headers.get('if-match')).toBe('"0"');
    stale = true;
    await user.click(within(panel).getByRole('button', { name: 'Save' }));
    expect(await within(panel).findByText('Your capacity was not saved')).toBeVisible();
  });

  it('keeps what one typed when another window says otherwise, and shows both', async () => {
    let now = capacity();
    const there = capacity({ version: 1, hoursPerWeek: 10 });
    const log = answer({
      [`GET ${path}`]: () => ({ body: now }),
      [`PUT ${path}`]: ({ headers }: Asked) =>
        headers.get('if-match') === '"0"' ? problem(412, 'stale', { current: there }) : { body: there },
    });
    const { user, panel, client } = await render();
    const field = await within(panel).findByRole('textbox', { name: 'Hours a week for your plan' });
    await user.clear(field);
    await user.type(field, '6');
    now = there;
    await client.invalidateQueries();
    await waitFor(() => expect(log.filter(({ method }) => method === 'GET')).toHaveLength(2));
    expect(field).toHaveValue('6');
    await user.click(within(panel).getByRole('button', { name: 'Save' }));
    const both = within(await screen.findByRole('dialog', { name: /^Somebody changed this/ }));
    expect(both.getByRole('radio', { name: /^Theirs, saved as version 1.*10/ })).not.toBeChecked();
    await user.click(both.getByRole('button', { name: 'Keep yours' }));
    await waitFor(() => expect(log.filter(({ method }) => method === 'PUT')).toHaveLength(2));
    const last = log.findLast(({ method }) => method === 'PUT');
    expect([last?.body, last?.headers.get('if-match')]).toEqual([{ hoursPerWeek: 6 }, '"1"']);
  });

  it('follows another window while nothing is typed', async () => {
    let now = capacity();
    answer({ [`GET ${path}`]: () => ({ body: now }) });
    const { panel, client } = await render();
    const field = await within(panel).findByRole('textbox', { name: 'Hours a week for your plan' });
    now = capacity({ version: 1, hoursPerWeek: 10 });
    await client.invalidateQueries();
    await waitFor(() => expect(field).toHaveValue('10'));
  });

  it('teaches what to say where no week is planned', async () => {
    answer({ [`GET ${path}`]: capacity() });
    const { panel } = await render();
    expect(within(panel).getByText(/from when to when each item takes how many hours/)).toBeVisible();
    expect(within(panel).getByRole('link', { name: 'Open the plan' })).toHaveAttribute('href', '/plan');
  });
});
