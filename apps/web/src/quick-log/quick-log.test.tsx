import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { readOutbox } from '../shared/offline/outbox.js';
import { mara, renderPage } from '../test/render.js';
import { answer, type Asked } from '../test/server.js';
import { QuickLog } from './quick-log.js';

const personId = mara.membership.personId;
const path = `/people/${personId}/evidence`;
const oskar = '0190b6d0-0000-7000-8000-000000000099';
const entryId = '0190b6d0-0000-7000-8000-000000000077';
const ladder = {
  id: entryId,
  versionId: entryId,
  name: 'Engineering',
  version: 1,
  publishedAt: '2026-01-01T00:00:00Z',
  tracks: [],
  expectations: [],
  competencies: [{ id: entryId, key: 'delivery', name: 'Delivery', theme: 'impact' }],
};
const person = {
  id: oskar,
  name: 'Oskar Brandt',
  title: '',
  email: null,
  department: null,
  manager: null,
  level: null,
  location: '',
  active: true,
  reports: 0,
};
const none = {
  total: 0,
  matching: 0,
  inLevel: null,
  months: [],
  steps: [],
  kinds: [],
  competencies: [],
  kpis: [],
  audiences: [],
};

/** The entry as the server would answer it. */
const made = ({ body }: Asked) => {
  const { id, title, occurredOn } = body as { id: string; title: string; occurredOn: string };
  return {
    status: 201,
    body: {
      ...{ id, personId, title, occurredOn, version: 1, step: 3, iteration: 1, audience: 'private', visibleTo: [] },
      ...{ abilities: [], situation: '', action: '', result: '', role: '', contributors: [], occurredUntil: null },
      ...{ competencyKeys: [], kpi: null, kind: 'other', links: [], source: 'manual', externalId: null },
      ...{ createdAt: '2026-11-18T10:00:00.000Z', updatedAt: '2026-11-18T10:00:00.000Z' },
    },
  };
};

/** The observation as the server would answer it. */
const noted = ({ body }: Asked) => ({
  status: 201,
  body: {
    ...{ personId, version: 1, audience: 'private', visibleTo: [], abilities: [], patterns: [] },
    ...(body as object),
    ...{ createdAt: '2026-11-18T10:00:00.000Z', updatedAt: '2026-11-18T10:00:00.000Z' },
  },
});

const served = (more: Parameters<typeof answer>[0] = {}) =>
  answer({
    'GET /ladders': { items: [ladder] },
    'GET /people': { items: [person], nextCursor: null, abilities: [] },
    [`GET ${path}/summary`]: none,
    [`POST ${path}`]: made,
    ...more,
  });
const sent = (log: readonly Asked[], method: string): Asked | undefined => log.find((asked) => asked.method === method);
const line = () => screen.findByRole('textbox', { name: 'What you did, in one line' });

describe('the quick log', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('shows what it understood while one types, and sends that', async () => {
    const log = served();
    const { user } = await renderPage(<QuickLog />);
    await user.type(await line(), 'Cut the deploy 41→12 min with @oskar #delivery @kpi:lead-time 2026-11-20');
    const understood = await screen.findByLabelText('What was understood');
    expect(within(understood).getByText('Cut the deploy')).toBeVisible();
    expect(within(understood).getByText('41 → 12 min (−71%)')).toBeVisible();
    expect(await within(understood).findByText('Oskar Brandt')).toBeVisible();
    expect(within(understood).getByText('Delivery')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(sent(log, 'POST')).toBeDefined());
    expect(sent(log, 'POST')?.body).toEqual({
      id: expect.any(String),
      title: 'Cut the deploy',
      occurredOn: '2026-11-20',
      competencyKeys: ['delivery'],
      contributors: [{ personId: oskar }],
      kpi: { name: 'lead time', before: 41, after: 12, unit: 'min' },
    });
    expect(await line()).toHaveValue('');
  });

  it('is undone for ten seconds', async () => {
    const log = served({
      [`DELETE /evidence/${entryId}`]: { id: entryId, version: 2, restorableUntil: '2026-11-24T10:00:00.000Z' },
      [`POST ${path}`]: (asked: Asked) => made({ ...asked, body: { ...(asked.body as object), id: entryId } }),
    });
    const { user } = await renderPage(<QuickLog />);
    await user.type(await line(), 'Said no{Enter}');
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(sent(log, 'DELETE')?.headers.get('if-match')).toBe('"1"'));
  });

  it('keeps the line on this device where nobody answers, says so, and gives it up on Undo', async () => {
    served();
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { user } = await renderPage(<QuickLog />);
    expect(await screen.findByText(/no connection to the server. What you save is kept/)).toBeVisible();
    await user.type(await line(), 'Logged in a train{Enter}');
    expect(await screen.findByText(/is kept on this device and sent when you are online/)).toBeVisible();
    expect(readOutbox(personId)).toEqual([
      expect.objectContaining({ path, body: expect.objectContaining({ title: 'Logged in a train' }) }),
    ]);
    await user.click(screen.getByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(readOutbox(personId)).toEqual([]));
  });

  it('keeps what follows /observed among the observations, of the kind it guessed', async () => {
    const log = served({ [`POST /people/${personId}/observations`]: noted });
    const { user } = await renderPage(<QuickLog />);
    await user.type(await line(), '/observed Nora thanked whoever wrote the runbook 2026-11-20');
    expect(screen.getByRole('radio', { name: 'Praised' })).toBeChecked();
    expect(screen.getByText(/^Guessed from your words/)).toBeVisible();
    expect(screen.getByText('Nobody else sees it, ever')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    expect(
      await screen.findByText('“Nora thanked whoever wrote the runbook” is noted; nobody else ever sees it'),
    ).toBeVisible();
    expect(sent(log, 'POST')).toMatchObject({
      path: `/people/${personId}/observations`,
      body: { kind: 'praised', text: 'Nora thanked whoever wrote the runbook', observedOn: '2026-11-20' },
    });
  });

  it('takes the kind of an observation that one chooses, and keeps it on the device where nobody answers', async () => {
    served();
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { user } = await renderPage(<QuickLog />);
    await user.type(await line(), '/observed The migration failed');
    expect(screen.getByRole('radio', { name: 'Went wrong' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Criticised' }));
    await user.type(await line(), '{Enter}');
    expect(await screen.findByText(/is kept on this device and noted when you are online/)).toBeVisible();
    expect(readOutbox(personId)).toMatchObject([
      { path: `/people/${personId}/observations`, body: { kind: 'criticised', text: 'The migration failed' } },
    ]);
    await user.click(screen.getByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(readOutbox(personId)).toEqual([]));
  });

  it('wants to know what was noticed', async () => {
    const log = served();
    const { user } = await renderPage(<QuickLog />);
    await user.type(await line(), '/observed {Enter}');
    expect(await screen.findByText('Write what you noticed.')).toBeVisible();
    expect(sent(log, 'POST')).toBeUndefined();
  });

  it('wants to know what was done', async () => {
    const log = served();
    const { user } = await renderPage(<QuickLog />);
    await user.type(await line(), ' {Enter}');
    expect(await screen.findByText('Write what you did.')).toBeVisible();
    expect(sent(log, 'POST')).toBeUndefined();
  });
});
