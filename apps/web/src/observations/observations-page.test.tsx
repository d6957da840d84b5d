import { describe, expect, it } from '@jest/globals';
import type { ObservationList, ObservationView, PatternList, PatternView } from '@rungs/contracts/observations.js';
import { screen, waitFor, within } from '@testing-library/react';
import { answer, type Asked, problem } from '../test/server.js';
import { mara, renderPage } from '../test/render.js';
import ObservationsPage from './observations-page.js';

const personId = mara.membership.personId;
const of = `/people/${personId}`;
const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`;
const kept = {
  personId,
  version: 2,
  audience: 'private' as const,
  visibleTo: [{ personId, name: 'Mara Velasco' }],
  abilities: ['update' as const, 'delete' as const],
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-01T10:00:00.000Z',
};
const noted = (wish: Partial<ObservationView> = {}): ObservationView => ({
  ...kept,
  id: id(1),
  kind: 'praised',
  text: 'Ruth was praised for stopping early.',
  observedOn: '2026-11-01',
  patterns: [],
  ...wish,
});
const pattern = (wish: Partial<PatternView> = {}): PatternView => ({
  ...kept,
  id: id(50),
  title: 'Stop early',
  conclusion: 'Say on Monday what you will not finish.',
  observations: [{ observationId: id(1), kind: 'praised', text: 'Ruth stopped early.', observedOn: '2026-11-01' }],
  ...wish,
});
const answers = (items: ObservationView[], patterns: PatternView[] = []) => ({
  [`GET ${of}/observations`]: ({ path }: Asked) => {
    const shown = path.includes('text=') ? [] : items;
    const body: ObservationList = {
      items: shown,
      nextCursor: null,
      observations: items.length,
      kinds: new Set(items.map(({ kind }) => kind)).size,
      patterns: patterns.length,
      abilities: ['create'],
    };
    return { body };
  },
  [`GET ${of}/patterns`]: { items: patterns, nextCursor: null, abilities: ['create'] } satisfies PatternList,
});
const sent = (log: readonly Asked[], method: string): Asked | undefined => log.find((asked) => asked.method === method);

describe('observations', () => {
  it('say how many there are and that nobody else ever sees them', async () => {
    answer(answers([noted(), noted({ id: id(2), kind: 'went_wrong', text: 'x' })], [pattern()]));
    await renderPage(<ObservationsPage />);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      '2 observations of 2 kinds, and one pattern.',
    );
    expect(screen.getByText('Nobody else sees it, ever')).toBeVisible();
  });

  it('are noted with a kind, a line and Enter', async () => {
    const log = answer({ ...answers([]), [`POST ${of}/observations`]: noted() });
    const { user } = await renderPage(<ObservationsPage />);
    expect(await screen.findByText(/Watch for a week/)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Praised' }));
    const line = screen.getByRole('textbox', { name: 'What you noticed' });
    await user.type(line, 'Ruth was praised for stopping early.{Enter}');
    expect(await screen.findByText('The observation is noted')).toBeVisible();
    const wish = { kind: 'praised', text: 'Ruth was praised for stopping early.', observedOn: null };
    expect(sent(log, 'POST')?.body).toEqual(wish);
    expect(line).toHaveValue('');
    expect(screen.getByRole('radio', { name: 'Praised' })).toBeChecked();
  });

  it('keep the line that could not be saved', async () => {
    answer({ ...answers([]), [`POST ${of}/observations`]: () => problem(409, 'not_possible') });
    const { user } = await renderPage(<ObservationsPage />);
    const line = await screen.findByRole('textbox', { name: 'What you noticed' });
    await user.type(line, 'x');
    await user.click(screen.getByRole('button', { name: 'Note it' }));
    expect(await screen.findByText('The observation was not saved')).toBeVisible();
    expect(line).toHaveValue('x');
  });

  it('become a pattern that names what it came from', async () => {
    const log = answer({ ...answers([noted()]), [`POST ${of}/patterns`]: pattern() });
    const { user } = await renderPage(<ObservationsPage />);
    await user.click(await screen.findByRole('button', { name: 'What to do with this observation' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Write a pattern from it' }));
    const drawer = await screen.findByRole('dialog', { name: 'A new pattern' });
    await user.type(within(drawer).getByRole('textbox', { name: 'In a few words' }), 'Stop early');
    await user.type(within(drawer).getByRole('textbox', { name: 'What follows from it' }), 'Say so on Monday.');
    await user.click(within(drawer).getByRole('button', { name: /Write a pattern/ }));
    expect(await screen.findByText('The pattern is written down')).toBeVisible();
    const wish = { title: 'Stop early', conclusion: 'Say so on Monday.', observationIds: [id(1)] };
    expect(sent(log, 'POST')?.body).toEqual(wish);
  });

  it('ask a pattern for at least one of them', async () => {
    const log = answer(answers([noted()]));
    const { user } = await renderPage(<ObservationsPage />);
    await user.click(await screen.findByRole('button', { name: 'Write a pattern' }));
    const drawer = await screen.findByRole('dialog', { name: 'A new pattern' });
    await user.type(within(drawer).getByRole('textbox', { name: 'In a few words' }), 'Stop early');
    await user.type(within(drawer).getByRole('textbox', { name: 'What follows from it' }), 'x');
    await user.click(within(drawer).getByRole('button', { name: /Write a pattern/ }));
    expect(await within(drawer).findByText('Choose at least one observation that it comes from.')).toBeVisible();
    expect(sent(log, 'POST')).toBeUndefined();
  });

  it('show a pattern with its sources', async () => {
    answer(answers([noted({ patterns: [{ patternId: id(50), title: 'Stop early' }] })], [pattern()]));
    const { user } = await renderPage(<ObservationsPage />);
    const patterns = await screen.findByRole('region', { name: 'Patterns' });
    expect(await within(patterns).findByText('Say on Monday what you will not finish.')).toBeVisible();
    await user.click(within(patterns).getByText('From one observation'));
    expect(within(patterns).getByText('Ruth stopped early.')).toBeVisible();
    expect(screen.getByText('In: Stop early')).toBeVisible();
  });

  it('show both versions when somebody was faster', async () => {
    const theirs = noted({ text: 'From my phone.', version: 3 });
    answer({
      ...answers([noted()]),
      [`PATCH /observations/${id(1)}`]: () => problem(412, 'stale', { current: theirs }),
    });
    const { user } = await renderPage(<ObservationsPage />);
    await user.click(await screen.findByRole('button', { name: 'What to do with this observation' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change' }));
    const drawer = await screen.findByRole('dialog', { name: 'Change the observation' });
    const text = within(drawer).getByRole('textbox', { name: 'What you noticed' });
    await user.clear(text);
    await user.type(text, 'From my laptop.');
    await user.click(within(drawer).getByRole('button', { name: /Save/ }));
    const conflict = await screen.findByRole('dialog', { name: 'Somebody changed this while you were writing' });
    expect(conflict).toHaveTextContent('phone');
    expect(conflict).toHaveTextContent('laptop');
  });

  it('come back when deleting is undone', async () => {
    const log = answer({
      ...answers([noted()]),
      [`DELETE /observations/${id(1)}`]: { id: id(1), version: 3, restorableUntil: '2026-11-24T10:00:00.000Z' },
      [`POST /observations/${id(1)}/restoration`]: noted({ version: 4 }),
    });
    const { user } = await renderPage(<ObservationsPage />);
    await user.click(await screen.findByRole('button', { name: 'What to do with this observation' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(sent(log, 'POST')?.headers.get('if-match')).toBe('"3"'));
  });

  it('say that nothing matches, and clear the filters', async () => {
    answer(answers([noted()]));
    const { user, history } = await renderPage(<ObservationsPage />, { path: '/observations?text=nothing' });
    expect(await screen.findByText('Nothing matches these filters.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear everything' }));
    expect(await screen.findByText('Ruth was praised for stopping early.')).toBeVisible();
    expect(history.location.search).toBe('');
  });
});
