import { describe, expect, it } from '@jest/globals';
import type { LadderView } from '@rungs/contracts/ladders.js';
import { screen, within } from '@testing-library/react';
import { journeyPage, levels } from '../test/journey-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer } from '../test/server.js';
import LadderPage from './ladder-page.js';

const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000005${String(n).padStart(2, '0')}`;
const cell = (levelId: string, competencyId: string, statement: string, count: number, required = true) => ({
  id: id(Math.abs(statement.length) % 90),
  levelId,
  competencyId,
  statement,
  required,
  bar: { count, kinds: 1, months: 1 },
});
const ladder: LadderView = {
  id: id(1),
  versionId: id(2),
  name: 'Engineering',
  version: 1,
  publishedAt: '2026-01-01T00:00:00.000Z',
  competencies: [
    { id: id(10), key: 'same', name: 'Design', theme: 'functional' },
    { id: id(11), key: 'more', name: 'Delivery', theme: 'impact' },
    { id: id(12), key: 'new', name: 'Direction', theme: 'impact' },
  ],
  tracks: [
    {
      id: id(3),
      key: 'ic',
      name: 'IC',
      levels: [levels.ic4, levels.ic5].map((level, index) => ({
        ...level,
        rank: index + 4,
        scope: 'An area',
        typicalMonths: 36,
      })),
    },
  ],
  expectations: [
    cell(levels.ic4.id, id(10), 'Designs.', 2),
    cell(levels.ic5.id, id(10), 'Designs.', 2),
    cell(levels.ic4.id, id(11), 'Delivers projects.', 2),
    cell(levels.ic5.id, id(11), 'Delivers across teams.', 4),
    cell(levels.ic5.id, id(12), 'Sets direction beyond the team.', 3),
  ],
};
const sales: LadderView = {
  ...ladder,
  ...{
    id: id(60),
    versionId: id(61),
    name: 'Sales',
    competencies: [{ id: id(62), key: 'win', name: 'Winning', theme: 'impact' }],
  },
  tracks: [
    {
      ...{ id: id(63), key: 'ic', name: 'IC' },
      levels: [{ id: id(64), rank: 1, code: 'S1', title: 'Seller', scope: 'A list', typicalMonths: null }],
    },
  ],
  expectations: [cell(id(64), id(62), 'Wins deals.', 1)],
};
const show = (path = '/ladder', items = [ladder]) => {
  answer({
    'GET /ladders': { items },
    [`GET /people/${mara.membership.personId}/journey`]: journeyPage(mara.membership.personId),
  });
  return renderPage(<LadderPage />, { path });
};

describe('the ladder', () => {
  it('puts what the next level adds in front of what stays', async () => {
    await show();
    const table = await screen.findByRole('table', { name: 'What IC4 asks beside what IC5 asks' });
    const rows = within(table).getAllByRole('rowheader');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Direction'),
      expect.stringContaining('Delivery'),
      expect.stringContaining('Design'),
    ]);
    expect(rows[0]).toHaveTextContent('New');
    expect(within(table).getByRole('img', { name: 'Asks for more' })).toBeVisible();
  });

  it('opens at a level that the address names, in full', async () => {
    await show('/ladder?level=IC5');
    expect(await screen.findByRole('heading', { level: 2, name: 'IC5 Staff Engineer' })).toBeVisible();
    expect(screen.getAllByText('4 entries of evidence')[0]).toBeVisible();
  });

  it('links every level, and marks one’s own and the aim', async () => {
    await show();
    expect(await screen.findByRole('link', { name: 'IC4' })).toHaveAttribute('href', '/ladder?level=IC4');
    expect(screen.getByRole('columnheader', { name: /IC4 yours/ })).toBeVisible();
    expect(screen.getByRole('columnheader', { name: /IC5 aim/ })).toBeVisible();
  });

  it('shows what is asked now where one aimed at a level of an earlier version', async () => {
    // IC4 was taken along to the new version, which has a level between; what one aims at is what was agreed to.
    const between = { id: id(81), rank: 5, code: 'IC4b', title: 'Between', scope: 'An area', typicalMonths: 12 };
    const later = {
      ...ladder,
      version: 2,
      tracks: ladder.tracks.map(({ levels: [four, five], ...track }) => ({
        ...track,
        levels: [...(four ? [four] : []), between, ...(five ? [{ ...five, id: id(80), rank: 6 }] : [])],
      })),
      expectations: [cell(levels.ic4.id, id(10), 'Designs.', 2), cell(id(80), id(12), 'Sets direction anew.', 3)],
    };
    await show('/ladder', [sales, later]);
    expect(await screen.findByRole('table', { name: 'What IC4 asks beside what IC5 asks' })).toHaveTextContent(
      'Sets direction anew.',
    );
  });

  it('shows the own ladder among several, and any other that one chooses', async () => {
    const { user } = await show('/ladder', [sales, ladder]);
    expect(await screen.findAllByText('Delivers across teams.')).not.toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Sales' }));
    expect(await screen.findAllByText('Wins deals.')).not.toEqual([]);
    expect(screen.queryAllByText('Delivers across teams.')).toEqual([]);
  });
});
