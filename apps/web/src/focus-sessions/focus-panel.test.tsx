import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { capacity } from '../test/capacity-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import { FocusPanel } from './focus-panel.js';
import { readKept } from './kept-timer.js';

const { personId } = mara.membership;
const minute = 60_000;
let now = Date.UTC(2026, 10, 23, 9);

beforeEach(() => {
  now = Date.UTC(2026, 10, 23, 9);
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => {
  jest.restoreAllMocks();
  localStorage.clear();
});

const session = ({ body }: Asked) => ({
  ...(body as object),
  ...{ id: '0190b6d0-0000-7000-8000-000000000201', personId, version: 1, audience: 'private', goalTitle: null },
  planItemTitle: null,
  ...{ visibleTo: [], abilities: ['delete'], createdAt: '2026-11-23T09:00:00Z', updatedAt: '2026-11-23T09:00:00Z' },
});

function serve(more: object = {}) {
  return answer({
    [`GET /people/${personId}/focus-sessions`]: { items: [], nextCursor: null, minutesThisWeek: 0, abilities: [] },
    [`GET /people/${personId}/goals`]: { items: [], nextCursor: null, openCount: 0, openLimit: 3, abilities: [] },
    [`GET /people/${personId}/capacity`]: capacity(),
    [`POST /people/${personId}/focus-sessions`]: (asked: Asked) => ({ status: 201, body: session(asked) }),
    ...more,
  });
}
const posts = (log: readonly Asked[]) => log.filter(({ method }) => method === 'POST');

/** Time passes while nobody looks; a background tab then ticks once, late. */
const later = (minutes: number) =>
  act(async () => {
    now += minutes * minute;
    await new Promise((resolve) => setTimeout(resolve, 600));
  });

describe('the focus timer', () => {
  it('begins with 25 minutes, logs them when they are over, and goes on with a break', async () => {
    const log = serve();
    const { user } = await renderPage(<FocusPanel personId={personId} />);
    await user.type(await screen.findByLabelText(/What for/), 'The build');
    await user.click(screen.getByRole('button', { name: 'Start' }));
    expect(screen.getByRole('timer')).toHaveTextContent('25:00');
    await later(10);
    expect(screen.getByRole('timer')).toHaveTextContent('15:00');
    expect(document.title).toBe('15:00 · Focus');
    await later(40);
    expect(screen.getByRole('timer')).toHaveTextContent('5:00');
    expect(screen.getByText('The session is over. Take a break.')).toBeVisible();
    await waitFor(() => expect(posts(log)).toHaveLength(1));
    expect(posts(log)[0]?.body).toEqual({
      ...{ goalId: null, planItemId: null, intention: 'The build', minutes: 25, startedAt: '2026-11-23T09:00:00.000Z' },
    });
    await waitFor(() => expect(readKept(personId).unsent).toEqual([]));
  });

  it('logs to an item of the plan, chosen before a reload, and for nothing where that is gone', async () => {
    const item = {
      id: '0190b6d0-0000-7000-8000-000000000301',
      kind: 'improve',
      title: 'the build',
      replacement: '',
    } as const;
    let gone = false;
    const log = serve({
      [`GET /people/${personId}/capacity`]: capacity({
        items: [
          { ...item, state: 'doing' },
          { ...item, id: '0190b6d0-0000-7000-8000-000000000302', title: 'the tests', state: 'done' },
        ],
      }),
      [`POST /people/${personId}/focus-sessions`]: (asked: Asked) =>
        gone && posts(log).length === 2 ? problem(400, 'invalid') : { status: 201, body: session(asked) },
    });
    const first = await renderPage(<FocusPanel personId={personId} />);
    await first.user.click(await screen.findByRole('combobox', { name: /Item or goal/ }));
    expect(screen.queryByRole('option', { name: 'Plan: the tests' })).toBeNull();
    await first.user.click(await screen.findByRole('option', { name: 'Plan: the build' }));
    await first.user.click(screen.getByRole('button', { name: 'Start' }));
    expect(await screen.findByText('the build')).toBeVisible();
    first.unmount();
    now += 30 * minute;
    const second = await renderPage(<FocusPanel personId={personId} />);
    await waitFor(() => expect(posts(log)[0]?.body).toMatchObject({ minutes: 25, planItemId: item.id, goalId: null }));
    gone = true;
    await second.user.click(await screen.findByRole('button', { name: 'Skip the break' }));
    await second.user.click(await screen.findByRole('button', { name: 'Start' }));
    await later(5);
    await second.user.click(screen.getByRole('button', { name: 'Stop and log' }));
    await waitFor(() => expect(posts(log)).toHaveLength(3));
    expect(posts(log).map(({ body }) => (body as { planItemId: string | null }).planItemId)).toEqual([
      item.id,
      item.id,
      null,
    ]);
  });

  it('survives a reload, and what was worked before it', async () => {
    const log = serve();
    const first = await renderPage(<FocusPanel personId={personId} />);
    await first.user.click(await screen.findByRole('button', { name: 'Start' }));
    first.unmount();
    now += 30 * minute;
    await renderPage(<FocusPanel personId={personId} />);
    await waitFor(() => expect(posts(log)[0]?.body).toMatchObject({ minutes: 25 }));
  });

  it('stands still while it is paused, and logs what was worked when it is stopped', async () => {
    const log = serve();
    const { user } = await renderPage(<FocusPanel personId={personId} />);
    await user.click(await screen.findByRole('button', { name: 'Start' }));
    await later(7);
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    await later(60);
    expect(screen.getByRole('timer')).toHaveTextContent('18:00');
    await user.click(screen.getByRole('button', { name: 'Stop and log' }));
    await waitFor(() => expect(posts(log)[0]?.body).toMatchObject({ minutes: 7 }));
    expect(await screen.findByRole('button', { name: 'Start' })).toBeVisible();
  });

  it('keeps a session that the server could not take, and sends the same one again', async () => {
    let down = true;
    const log = serve({
      [`POST /people/${personId}/focus-sessions`]: (asked: Asked) =>
        down ? problem(500, 'internal') : { status: 201, body: session(asked) },
    });
    const { user } = await renderPage(<FocusPanel personId={personId} />);
    await user.click(await screen.findByRole('button', { name: 'Start' }));
    await later(3);
    await user.click(screen.getByRole('button', { name: 'Stop and log' }));
    expect(await screen.findByText(/One session waits for the server/)).toBeVisible();
    down = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(readKept(personId).unsent).toEqual([]));
    expect(new Set(posts(log).map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
  });

  it('is each person’s own, and begins anew where storage holds what we did not write', () => {
    localStorage.setItem(`rungs.focus.${personId}`, '{"timer":{"id":5},"unsent":"x"}');
    expect(readKept(personId)).toEqual({ timer: null, goalId: null, planItemId: null, intention: '', unsent: [] });
    expect(readKept('somebody-else').timer).toBeNull();
  });
});
