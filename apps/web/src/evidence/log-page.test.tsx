import { describe, expect, it } from '@jest/globals';
import type { EvidenceView } from '@rungs/contracts/evidence.js';
import type { EvidenceDraftView } from '@rungs/contracts/evidence-drafts.js';
import { screen, waitFor, within } from '@testing-library/react';
import { entry, entryId as id, summary } from '../test/evidence-sample.js';
import { journeyPage } from '../test/journey-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import LogPage from './log-page.js';

const personId = mara.membership.personId;
const path = `/people/${personId}/evidence`;
const draft: EvidenceDraftView = {
  id: id(50),
  version: 2,
  source: 'git',
  externalId: 'git:1',
  repository: 'fennmark/ingest',
  title: 'Retry budget for uplinks',
  situation: '',
  action: '',
  result: '',
  occurredFrom: '2026-11-16',
  occurredTo: '2026-11-17',
  kind: 'project',
  step: null,
  competencyKeys: [],
  commits: [{ hash: 'a'.repeat(40), subject: 'x', committedAt: '2026-11-16T09:00:00Z' }],
  filesChanged: 1,
  linesAdded: 1,
  linesDeleted: 0,
  links: [],
  abilities: ['update', 'confirm', 'merge', 'discard'],
  createdAt: '2026-11-18T10:00:00.000Z',
  updatedAt: '2026-11-18T10:00:00.000Z',
};

const page = (items: readonly unknown[], more: object = {}) => ({ items, nextCursor: null, ...more });
const served = (entries: EvidenceView[], more: Parameters<typeof answer>[0] = {}) =>
  answer({
    [`GET ${path}`]: page(entries, { abilities: ['create'] }),
    [`GET ${path}/summary`]: summary(),
    'GET /evidence-drafts': page([], { waiting: 0 }),
    'GET /ladders': { items: [] },
    'GET /people': page([], { abilities: [] }),
    [`GET /evidence/${id(1)}`]: entry(),
    ...more,
  });
const sent = (log: readonly Asked[], method: string): Asked | undefined => log.find((asked) => asked.method === method);

describe('the impact log', () => {
  it('says how much there is since the present level, by month, and who sees each entry', async () => {
    served([
      entry(),
      entry({
        id: id(2),
        title: 'Said no',
        kpi: null,
        audience: 'manager',
        visibleTo: [
          { personId, name: 'Mara' },
          { personId: id(9), name: 'Dana' },
        ],
      }),
    ]);
    await renderPage(<LogPage />);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('2 entries since you became IC4.');
    const month = screen.getByRole('region', { name: 'November 2026' });
    expect(within(month).getByText('2 entries')).toBeVisible();
    expect(within(month).getByText('Late readings −97%')).toBeVisible();
    expect(within(month).getByRole('img', { name: 'Only you' })).toBeVisible();
    expect(within(month).getByRole('img', { name: 'Visible to Manager' })).toBeVisible();
  });

  it('teaches what to log where there is nothing', async () => {
    served([], { [`GET ${path}/summary`]: summary({ total: 0, matching: 0, months: [], kinds: [] }) });
    await renderPage(<LogPage />);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Nothing is logged yet.');
    expect(screen.getByRole('button', { name: 'Log the first' })).toBeVisible();
  });

  it('is narrowed by a facet, and says how much of a month is hidden', async () => {
    const log = served([entry()], {
      [`GET ${path}/summary`]: ({ path: asked }: Asked) => ({
        body: asked.includes('kind=glue')
          ? summary({ matching: 1, months: [{ month: '2026-11', total: 2, matching: 1 }] })
          : summary(),
      }),
    });
    const { user } = await renderPage(<LogPage />);
    await user.click(await screen.findByRole('checkbox', { name: /^Glue/ }));
    expect(await screen.findByText('1 of 2 shown')).toBeVisible();
    expect(log.some(({ path: asked }) => asked.startsWith(`${path}?kind=glue`))).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Clear 1 filter' }));
    expect(await screen.findByText('2 entries')).toBeVisible();
  });

  it('opens an entry and saves it with the version it was read in', async () => {
    const log = served([entry()], {
      [`PATCH /evidence/${id(1)}`]: ({ body }: Asked) => ({ body: { ...entry(), ...(body as object), version: 5 } }),
    });
    const { user } = await renderPage(<LogPage />);
    await user.click(await screen.findByRole('button', { name: 'No reading lost' }));
    const result = await screen.findByRole('textbox', { name: /^Result/ });
    await user.clear(result);
    await user.type(result, 'None lost.');
    await user.click(screen.getByRole('radio', { name: 'Manager' }));
    expect(screen.getByText('You, Dana Whitlock, and Ruth Ekström.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(sent(log, 'PATCH')).toBeDefined());
    const patch = sent(log, 'PATCH');
    expect(patch?.headers.get('if-match')).toBe('"4"');
    expect(patch?.body).toMatchObject({
      result: 'None lost.',
      audience: 'manager',
      kpi: { name: 'Late readings', before: 18.4, after: 0.6, unit: '%' },
    });
  });

  it('shows both versions when somebody else was faster', async () => {
    served([entry()], {
      [`PATCH /evidence/${id(1)}`]: () =>
        problem(412, 'stale', { current: entry({ version: 5, result: 'Theirs entirely.' }) }),
    });
    const { user } = await renderPage(<LogPage />);
    await user.click(await screen.findByRole('button', { name: 'No reading lost' }));
    await user.type(await screen.findByRole('textbox', { name: /^Result/ }), ' Mine.');
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    const conflict = await screen.findByRole('dialog', { name: /changed this while/ });
    expect(within(conflict).getByText(/Theirs entirely/)).toBeVisible();
    expect(within(conflict).getByText(/Mine/)).toBeVisible();
  });

  it('deletes with a way back', async () => {
    const log = served([entry()], {
      [`DELETE /evidence/${id(1)}`]: { id: id(1), version: 5, restorableUntil: '2026-11-24T10:00:00.000Z' },
      [`POST /evidence/${id(1)}/restoration`]: entry({ version: 6 }),
    });
    const { user } = await renderPage(<LogPage />);
    await user.click(await screen.findByRole('button', { name: 'No reading lost' }));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(sent(log, 'POST')?.headers.get('if-match')).toBe('"5"'));
  });
});

describe('the inbox of drafts', () => {
  const inbox = { 'GET /evidence-drafts': page([draft], { waiting: 1 }) };

  it('makes a draft an entry on a yes', async () => {
    const log = served([entry()], {
      ...inbox,
      [`POST /evidence-drafts/${id(50)}/confirmation`]: () => ({ status: 201, body: entry({ id: id(3) }) }),
      [`GET /evidence/${id(3)}`]: entry({ id: id(3) }),
    });
    const { user } = await renderPage(<LogPage />);
    const box = await screen.findByRole('region', { name: 'Inbox of drafts' });
    expect(within(box).getByText('One draft from git waits for your yes')).toBeVisible();
    await user.click(within(box).getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(sent(log, 'POST')?.headers.get('if-match')).toBe('"2"'));
    expect(await screen.findByText(/is in your log; only you see it/)).toBeVisible();
  });

  it('says so and offers to open it, though the draft has left the list by then', async () => {
    let waiting = true;
    served([], {
      'GET /evidence-drafts': () => ({ body: waiting ? page([draft], { waiting: 1 }) : page([], { waiting: 0 }) }),
      [`POST /evidence-drafts/${id(50)}/confirmation`]: () => {
        waiting = false;
        return { status: 201, body: entry({ id: id(3) }) };
      },
      [`GET /evidence/${id(3)}`]: entry({ id: id(3) }),
    });
    const { user, history } = await renderPage(<LogPage />);
    await user.click(await screen.findByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Inbox of drafts' })).toBeNull());
    await user.click(await screen.findByRole('button', { name: /^Open/ }));
    await waitFor(() => expect(history.location.search).toContain(id(3)));
  });

  it('offers the entry that a draft looks like first', async () => {
    const log = served([entry({ title: 'Uplinks that heal on a retry' })], {
      ...inbox,
      [`POST /evidence-drafts/${id(50)}/merge`]: { evidenceId: id(1), draftId: null },
    });
    const { user } = await renderPage(<LogPage />);
    await user.click(await screen.findByRole('button', { name: /^Merge into “Uplinks that heal/ }));
    await waitFor(() => expect(sent(log, 'POST')?.body).toEqual({ evidenceId: id(1) }));
  });

  it('shows a draft that names no step on the one where its owner stands', async () => {
    const journey = `/people/${personId}/journey`;
    const log = served([], { ...inbox, [`GET ${journey}`]: journeyPage(personId) });
    const { user } = await renderPage(<LogPage />);
    const open = await screen.findByRole('button', { name: 'Edit' });
    await waitFor(() => expect(log).toContainEqual(expect.objectContaining({ path: journey })));
    await user.click(open);
    const drawer = await screen.findByRole('dialog', { name: 'The draft' });
    expect(within(drawer).getByRole('combobox', { name: /Step/ })).toHaveTextContent('3 Deliver impact');
  });

  it('throws a draft away, and takes that back', async () => {
    const log = served([], {
      ...inbox,
      [`DELETE /evidence-drafts/${id(50)}`]: { id: id(50), version: 3, restorableUntil: '2026-11-24T10:00:00.000Z' },
      [`POST /evidence-drafts/${id(50)}/restoration`]: draft,
    });
    const { user } = await renderPage(<LogPage />);
    await user.click(await screen.findByRole('button', { name: 'Throw away' }));
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(sent(log, 'POST')?.headers.get('if-match')).toBe('"3"'));
  });
});
