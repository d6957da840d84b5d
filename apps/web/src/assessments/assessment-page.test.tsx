import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AssessmentView } from '@rungs/contracts/assessments.js';
import { act, screen, waitFor, within } from '@testing-library/react';
import { answerTo, assessment, headOf, managers, published } from '../test/assessment-sample.js';
import { mara, renderPage, viewerWith } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import AssessmentPage from './assessment-page.js';

const { personId } = mara.membership;
const list = (...all: AssessmentView[]) => ({ items: all.map(headOf), nextCursor: null, abilities: ['create'] });
const patches = (log: readonly Asked[]): Asked[] => log.filter(({ method }) => method === 'PATCH');
const serves = (of: AssessmentView, others: AssessmentView[] = []) => ({
  [`GET /assessments/${of.id}`]: of,
  [`GET /people/${personId}/assessments`]: list(of, ...others),
  ...Object.fromEntries(others.map((one) => [`GET /assessments/${one.id}`, one])),
});
const show = (of: AssessmentView, options = {}) =>
  renderPage(<AssessmentPage params={{ assessmentId: of.id }} />, options);
const group = (name: string) => screen.findByRole('region', { name });

beforeEach(() => sessionStorage.clear());

describe('a draft', () => {
  it('keeps itself a moment after the last word, only what changed, and says so', async () => {
    const draft = assessment(personId);
    const saved = assessment(personId, {
      version: 2,
      answers: [answerTo('Delivery', { rating: 'meets', note: 'Yes' }), answerTo('Direction')],
    });
    const log = answer({ ...serves(draft), [`PATCH /assessments/${draft.id}`]: saved });
    const { user } = await show(draft);
    const delivery = within(await group('Delivery'));
    await user.click(delivery.getByRole('radio', { name: 'Meets' }));
    await user.type(delivery.getByRole('textbox'), 'Yes');
    await waitFor(() => expect(patches(log)).toHaveLength(1), { timeout: 3_000 });
    const [sent] = patches(log);
    expect(sent?.headers.get('if-match')).toBe('"1"');
    expect(sent?.body).toEqual({
      answers: [{ expectationId: draft.answers?.[0]?.expectationId, rating: 'meets', note: 'Yes' }],
    });
    expect(await screen.findByText(/Everything is saved/)).toBeVisible();
  });

  it('keeps every word while the server cannot be reached, over a reload too, and sends them when it can', async () => {
    const draft = assessment(personId);
    let reachable = false;
    const saved = assessment(personId, {
      version: 2,
      answers: [answerTo('Delivery', { note: 'Offline words' }), answerTo('Direction')],
    });
    const log = answer({
      ...serves(draft),
      [`PATCH /assessments/${draft.id}`]: () => {
        if (!reachable) throw new TypeError('Failed to fetch');
        return { body: saved };
      },
    });
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => reachable });
    try {
      const first = await show(draft);
      await first.user.type(within(await group('Delivery')).getByRole('textbox'), 'Offline words');
      expect(await screen.findByText(/Kept in this window/, {}, { timeout: 3_000 })).toBeVisible();
      first.unmount();
      await show(draft);
      expect(within(await group('Delivery')).getByRole('textbox')).toHaveValue('Offline words');
      reachable = true;
      await act(async () => void dispatchEvent(new Event('online')));
      await waitFor(() => expect(patches(log).at(-1)?.body).toMatchObject({ answers: [{ note: 'Offline words' }] }), {
        timeout: 3_000,
      });
      expect(await screen.findByText(/Everything is saved/, {}, { timeout: 3_000 })).toBeVisible();
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('shows both versions when another window kept something else meanwhile', async () => {
    const draft = assessment(personId);
    const theirs = assessment(personId, {
      version: 4,
      answers: [answerTo('Delivery', { note: 'From the train' }), answerTo('Direction')],
    });
    answer({ ...serves(draft), [`PATCH /assessments/${draft.id}`]: () => problem(412, 'stale', { current: theirs }) });
    const { user } = await show(draft);
    await user.type(within(await group('Delivery')).getByRole('textbox'), 'From the desk');
    const conflict = await screen.findByRole(
      'dialog',
      { name: 'Somebody changed this while you were writing' },
      { timeout: 3_000 },
    );
    expect(conflict).toHaveTextContent('From the desk');
    expect(conflict).toHaveTextContent('From the train');
  });

  it('takes over what another window kept while nothing is written here', async () => {
    const draft = assessment(personId);
    answer(serves(draft));
    const { client } = await show(draft);
    await group('Delivery');
    const later = assessment(personId, {
      version: 3,
      answers: [answerTo('Delivery', { note: 'Later words' }), answerTo('Direction')],
    });
    act(() => void client.setQueryData(['assessment', 'one', draft.id], later));
    await waitFor(async () => expect(within(await group('Delivery')).getByRole('textbox')).toHaveValue('Later words'));
  });

  it('shows what was said the last time, and waits with publishing until everything required is rated', async () => {
    const draft = assessment(personId);
    answer(serves(draft, [published(personId)]));
    await show(draft);
    expect(await screen.findByText(/The last time, .*: Exceeds\. “The build, twice”/)).toBeVisible();
    expect(screen.getByText(/Rate at least one/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Publish' })).toBeDisabled();
  });

  it('is published with who will read it said before', async () => {
    const draft = assessment(personId, {
      abilities: ['update', 'publish', 'delete'],
      answers: published(personId).answers,
    });
    const log = answer({
      ...serves(draft),
      [`POST /assessments/${draft.id}/publication`]: published(personId, { id: draft.id }),
    });
    const { user } = await show(draft);
    await user.click(await screen.findByRole('button', { name: 'Publish' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Publish this assessment?' }));
    expect(dialog.getByText('Dana Whitlock reads every answer and every note.')).toBeVisible();
    expect(dialog.getByText(/Ruth Ekström is told how often/)).toBeVisible();
    await user.click(dialog.getByRole('radio', { name: 'Circle' }));
    await user.click(dialog.getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(log.find(({ method }) => method === 'POST')?.body).toEqual({ audience: 'circle' }));
  });
});

describe('a published assessment', () => {
  it('is read as it was said, and shared with the circle', async () => {
    const said = published(personId);
    const log = answer({
      ...serves(said),
      [`PATCH /assessments/${said.id}`]: { ...said, version: 2, audience: 'circle' },
    });
    const { user } = await show(said);
    expect(await screen.findByText('The build, twice')).toBeVisible();
    expect(screen.getByText('Exceeds')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Share with my circle' }));
    await waitFor(() => expect(patches(log)[0]?.body).toEqual({ audience: 'circle' }));
  });

  it('stands beside another one, with what moved said in words', async () => {
    const said = published(personId);
    const before = published(personId, {
      id: '0190b6d0-0000-7000-8000-000000000799',
      publishedAt: '2026-03-01T10:00:00.000Z',
      answers: [
        answerTo('Delivery', { rating: 'working_towards', note: 'Then' }),
        answerTo('Hiring', { rating: 'meets' }),
      ],
    });
    answer(serves(said, [before, managers(personId)]));
    await show(said, { path: `/?with=${before.id}` });
    const table = within(await screen.findByRole('table', { name: 'Two assessments side by side' }));
    const row = table.getByRole('row', { name: /Delivery/ });
    expect(row).toHaveTextContent('Higher than before');
    expect(row).toHaveTextContent(/Working towards.*Then.*Exceeds/);
    expect(table.getByRole('row', { name: /Hiring/ })).toHaveTextContent('Said only before');
  });

  it('tells the manager’s manager how often each rating was given, and no more', async () => {
    const told = published(personId, { answers: null, abilities: [] });
    answer(serves(told));
    await show(told, { viewer: viewerWith({ personId: '0190b6d0-0000-7000-8000-000000000798' }) });
    expect(await screen.findByRole('heading', { name: /^Exceeds.1 · Meets.1$/u })).toBeVisible();
    expect(screen.getByText(/You are told how often each rating was given/)).toBeVisible();
  });
});
