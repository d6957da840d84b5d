import { describe, expect, it } from '@jest/globals';
import type { VisibilityEventView } from '@rungs/contracts/visibility-events.js';
import { screen, waitFor, within } from '@testing-library/react';
import { journeyPage } from '../test/journey-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import VisibilityPage from './visibility-page.js';
import { VisibilityPanel } from './visibility-panel.js';

const { personId } = mara.membership;
const list = `GET /people/${personId}/visibility-events`;
const create = `POST /people/${personId}/visibility-events`;

const event = (wish: Partial<VisibilityEventView> = {}): VisibilityEventView => ({
  id: '0190b6d0-0000-7000-8000-000000000301',
  personId,
  version: 1,
  step: 3,
  iteration: 1,
  audience: 'private',
  visibleTo: [{ personId, name: 'Mara Velasco' }],
  abilities: ['update', 'delete'],
  kind: 'meeting',
  title: 'Review of the build',
  heldOn: '2026-11-01',
  reached: 'the platform guild',
  led: true,
  link: 'https://example.test/slides',
  takeaways: '',
  softSkill: true,
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-01T10:00:00.000Z',
  ...wish,
});

const serve = (items: VisibilityEventView[], abilities: string[] = ['create'], more: object = {}) =>
  answer({
    [list]: { items, nextCursor: null, abilities },
    [`GET /people/${personId}/journey`]: journeyPage(personId, {}),
    ...more,
  });
const sent = (log: readonly Asked[], method: string) => log.find((asked) => asked.method === method);

describe('visibility', () => {
  it('says of each event who saw it, where it can be looked up, and who reads this', async () => {
    serve([event()]);
    await renderPage(<VisibilityPage />);
    const row = within(await screen.findByRole('listitem'));
    expect(row.getByText('Meeting led')).toBeVisible();
    expect(row.getByText('before the platform guild')).toBeVisible();
    expect(row.getByRole('link', { name: /Open the link/ })).toHaveAttribute('href', 'https://example.test/slides');
    expect(row.getByText('Only you')).toBeVisible();
  });

  it('teaches where there is none, refuses a wrong link in the form, and logs the first', async () => {
    const log = serve([], ['create'], { [create]: () => ({ status: 201, body: event() }) });
    const { user } = await renderPage(<VisibilityPage />);
    await user.click(await screen.findByRole('button', { name: 'Log the first' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'Who saw your work?' }));
    await user.type(drawer.getByLabelText(/What you showed/), 'The new build');
    await user.type(drawer.getByLabelText(/^Link/), 'example.test');
    await user.click(drawer.getByRole('button', { name: /^Log an event/ }));
    expect(await drawer.findByRole('alert')).toHaveTextContent('Link');
    await user.clear(drawer.getByLabelText(/^Link/));
    await user.click(drawer.getByRole('button', { name: /^Log an event/ }));
    await waitFor(() => expect(sent(log, 'POST')).toBeDefined());
    expect(sent(log, 'POST')?.body).toMatchObject({ kind: 'demo', title: 'The new build', link: null, led: false });
  });

  it('deletes at once and offers to undo', async () => {
    const { id } = event();
    const log = serve([event()], ['create'], {
      [`DELETE /visibility-events/${id}`]: { id, version: 2, restorableUntil: '2026-11-24T10:00:00.000Z' },
      [`POST /visibility-events/${id}/restoration`]: event({ version: 3 }),
    });
    const { user } = await renderPage(<VisibilityPage />);
    await user.click(await screen.findByRole('button', { name: /What to do with/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sent(log, 'POST')?.headers.get('if-match')).toBe('"2"'));
  });

  it('offers a reader nothing to do', async () => {
    serve([event({ abilities: [] })], []);
    await renderPage(<VisibilityPanel personId={personId} step={4} />);
    expect(await screen.findByText('Review of the build')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says so when it could not be read', async () => {
    answer({ [list]: () => problem(503, 'busy'), [`GET /people/${personId}/journey`]: journeyPage(personId, {}) });
    await renderPage(<VisibilityPanel personId={personId} step={3} />);
    expect(await screen.findByText('The events could not be read', {}, { timeout: 5_000 })).toBeVisible();
  });
});
