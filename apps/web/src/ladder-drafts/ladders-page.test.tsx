import type { LadderCatalog } from '@rungs/contracts/ladder-drafts.js';
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { contentWith, draftOf } from '../test/ladder-sample.js';
import { renderPage, viewerWith } from '../test/render.js';
import { answer, problem } from '../test/server.js';
import LaddersPage from './ladders-page.js';

const noor = viewerWith({ roles: ['employee', 'hr'] });
const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000007${String(n).padStart(2, '0')}`;
const version = (number: number, changelog: string) => ({
  ...{ versionId: id(number), number, changelog },
  ...{ publishedAt: '2026-11-01T10:00:00.000Z', publishedBy: null },
});
const ladder = (n: number, name: string, more: Partial<LadderCatalog['items'][number]> = {}) => ({
  ...{ id: id(n), name, archivedAt: null, draftId: null, versions: [version(1, '')] },
  ...more,
});
const catalog = (more: Partial<LadderCatalog> = {}): LadderCatalog => ({
  items: [ladder(10, 'Engineering', { versions: [version(2, 'Design asks for more.'), version(1, '')] })],
  drafts: [],
  templates: [
    { key: 'engineering', name: 'Engineering', tracks: ['IC: IC1, IC2'] },
    { key: 'sales', name: 'Sales', tracks: ['Sales: S1, S2'] },
  ],
  ...more,
});
const show = async (view: LadderCatalog, table: Parameters<typeof answer>[0] = {}) => {
  const log = answer({ 'GET /ladder-catalog': view, ...table });
  return { log, ...(await renderPage(<LaddersPage />, { viewer: noor })) };
};
const draft = draftOf(contentWith());

describe('the ladders of an organization', () => {
  it('say why each version came, what it changed, and come as files', async () => {
    const { user } = await show(catalog(), {
      [`GET /ladder-versions/${id(2)}/difference`]: {
        items: [
          {
            kind: 'changed',
            thing: 'expectation',
            name: 'IC3, Design',
            field: 'bar',
            from: '1 / 1 / 1',
            to: '4 / 2 / 2',
          },
        ],
      },
    });
    const versions = await screen.findByRole('list', { name: 'Versions of Engineering' });
    expect(
      within(versions)
        .getAllByRole('listitem')
        .map((row) => row.textContent),
    ).toEqual([expect.stringContaining('Design asks for more.'), expect.stringContaining('The first version.')]);
    expect(within(versions).getAllByRole('link', { name: 'CSV' })[0]).toHaveAttribute(
      'href',
      `/api/v1/ladder-versions/${id(2)}/file?format=csv`,
    );
    await user.click(within(versions).getByRole('button', { name: 'What changed' }));
    expect(await screen.findByText('IC3, Design now takes 4 entries of 2 kinds, over 2 months.')).toBeVisible();
  });

  it('begin their next version, or go on with it', async () => {
    const { user, log, history } = await show(catalog(), { 'POST /ladder-drafts': draft });
    await user.click(await screen.findByRole('button', { name: 'Write the next version' }));
    await waitFor(() => expect(history.location.pathname).toBe(`/ladders/drafts/${draft.id}`));
    expect(log.find(({ method }) => method === 'POST')?.body).toEqual({ from: 'next', ladderId: id(10) });
  });

  it('are gone on with where somebody writes already', async () => {
    await show(catalog({ items: [ladder(10, 'Engineering', { draftId: draft.id })] }));
    expect(await screen.findByRole('link', { name: 'Go on with the next version' })).toHaveAttribute(
      'href',
      `/ladders/drafts/${draft.id}`,
    );
  });

  it('begin from a template', async () => {
    const { user, log } = await show(catalog(), { 'POST /ladder-drafts': draft });
    await user.click(await screen.findByRole('button', { name: 'Begin a ladder' }));
    await user.click(await screen.findByRole('radio', { name: 'Sales' }));
    expect(screen.getByText('Sales: S1, S2')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Begin writing' }));
    await waitFor(() =>
      expect(log.find(({ method }) => method === 'POST')?.body).toEqual({ from: 'template', template: 'sales' }),
    );
  });

  it('begin from a file, also as the next version of another; what cannot be read is said where it is', async () => {
    const refused = { errors: [{ pointer: '/file', code: 'no_theme', detail: 'Row 3, theme: no theme.' }] };
    const { user, log } = await show(catalog(), {
      'POST /ladder-drafts': () => problem(400, 'invalid', refused),
    });
    await user.click(await screen.findByRole('button', { name: 'Begin a ladder' }));
    await user.click(await screen.findByRole('radio', { name: 'A file' }));
    await user.click(screen.getByRole('textbox'));
    await user.paste('row,name\nladder,Craft\n');
    await user.click(screen.getByRole('button', { name: 'Begin writing' }));
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveAccessibleDescription(/theme/));
    expect(log.find(({ method }) => method === 'POST')?.body).toEqual({
      ...{ from: 'file', format: 'csv', file: 'row,name\nladder,Craft\n' },
    });
  });

  it('are archived with a way back, but for the last one in use', async () => {
    const two = [ladder(10, 'Engineering'), ladder(20, 'Sales')];
    const history = { id: id(20), name: 'Sales', versions: [version(1, '')] };
    const { user, log } = await show(catalog({ items: two }), { [`POST /ladders/${id(20)}/acts`]: history });
    await user.click(await screen.findByRole('button', { name: 'More for Sales' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(log.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
        { act: 'archive' },
        { act: 'unarchive' },
      ]),
    );
  });

  it('keep the only one that is in use', async () => {
    const { user } = await show(catalog());
    await user.click(await screen.findByRole('button', { name: 'More for Engineering' }));
    expect(await screen.findByRole('menuitem', { name: 'Archive' })).toHaveAttribute('aria-disabled', 'true');
  });
});
