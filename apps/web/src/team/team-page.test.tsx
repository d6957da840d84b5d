import { describe, expect, it } from '@jest/globals';
import type { TeamRow } from '@rungs/contracts/team.js';
import { screen, waitFor, within } from '@testing-library/react';
import { levels } from '../test/journey-sample.js';
import { renderPage, viewerWith } from '../test/render.js';
import { answer } from '../test/server.js';
import TeamPage from './team-page.js';

const row = (name: string, wish: Partial<TeamRow> = {}): TeamRow => ({
  personId: `0190b6d0-0000-7000-8000-0000000003${String(name.length).padStart(2, '0')}`,
  name,
  title: 'Engineer',
  level: levels.ic4,
  step: 3,
  iteration: 1,
  steps: [1, 2, 3, 4].map(() => ({ met: 1, required: 2 })),
  path: [[1, 1]],
  stepEnteredOn: '2026-06-01',
  targetLevel: levels.ic5,
  targetOn: null,
  covered: 3,
  required: 8,
  intentState: null,
  readiness: null,
  readinessGivenOn: null,
  lastTalkOn: null,
  owed: [],
  ...wish,
});
const board = (...items: TeamRow[]) => answer({ 'GET /team': { items, asOf: '2026-11-23T08:00:00.000Z' } });
const show = () => renderPage(<TeamPage />, { viewer: viewerWith({ isManager: true }), path: '/team' });
const names = (): (string | null)[] =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .flatMap((line) => within(line).queryAllByRole('link', { name: /Mara|Piet|Oskar/ }))
    .map(({ textContent }) => textContent);

const mara = row('Mara', { owed: [{ kind: 'answer_intent', since: '2026-11-20' }] });
const piet = row('Piet P', {
  readiness: 'developing',
  readinessGivenOn: '2026-01-05',
  owed: [
    { kind: 'renew_readiness', since: '2026-01-05' },
    { kind: 'talk', since: null },
  ],
});
const oskar = row('Oskar Br', { covered: 7 });

describe('the team board', () => {
  it('says how many answers are owed, and puts the most pressing first', async () => {
    board(oskar, piet, mara);
    await show();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('You owe three answers.');
    expect(names()).toEqual(['Mara', 'Piet P', 'Oskar Br']);
  });

  it('leads to the one act that settles a debt', async () => {
    board(mara);
    await show();
    const [link] = await screen.findAllByRole('link', { name: 'Answer' });
    expect(link).toHaveAttribute('href', expect.stringMatching(/\/people\/.+\?act=answer$/));
  });

  it('says that a judgement is stale in words', async () => {
    board(piet);
    await show();
    expect((await screen.findAllByText(/Stale: \d+ days old/)).length).toBeGreaterThan(0);
  });

  it('names who comes first, when there is more than one to answer', async () => {
    board(oskar, piet, mara);
    await show();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Start with Mara.');
  });

  it('says in words who is stuck, and finds them', async () => {
    board(mara, row('Oskar Br', { stepEnteredOn: '2025-11-01', lastTalkOn: '2026-01-10' }));
    const { user } = await show();
    expect((await screen.findAllByText(/^Stuck: 12 months on step 3, no talk in 90 days$/))[0]).toBeVisible();
    await user.click(screen.getByRole('combobox', { name: /Show/ }));
    await user.click(await screen.findByRole('option', { name: 'who is stuck' }));
    await waitFor(() => expect(names()).toEqual(['Oskar Br']));
  });

  it('stands in groups, up the stair, with those without a journey last', async () => {
    board(row('Piet P', { step: null }), mara, row('Oskar Br', { step: 1 }));
    await renderPage(<TeamPage />, { viewer: viewerWith({ isManager: true }), path: '/team?group=step' });
    expect(await screen.findByRole('rowheader', { name: /Step 1, Settle in/ })).toBeVisible();
    expect(names()).toEqual(['Oskar Br', 'Mara', 'Piet P']);
  });

  it('sorts by any column', async () => {
    board(mara, piet, oskar);
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Coverage' }));
    expect(names()[0]).toBe('Oskar Br');
  });

  it('keeps those whose words match, and offers a way back when nobody does', async () => {
    board(mara, piet, oskar);
    const { user } = await show();
    await user.type(await screen.findByRole('searchbox'), 'oskar');
    expect(await screen.findAllByRole('link', { name: 'Oskar Br' })).not.toHaveLength(0);
    await user.type(screen.getByRole('searchbox'), 'zzz');
    await user.click(await screen.findByRole('button', { name: 'Clear everything' }));
    expect(names()).toHaveLength(3);
  });

  it('teaches somebody without reports instead of showing an empty table', async () => {
    board();
    await show();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Nobody reports to you.');
    expect(screen.queryByRole('table')).toBeNull();
  });
});
