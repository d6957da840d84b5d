import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { chartNode, page, personId } from '../test/people-sample.js';
import { renderPage } from '../test/render.js';
import { answer } from '../test/server.js';
import OrgChartPage from './org-chart-page.js';

const top = chartNode(1, 'Ingrid Top', { reports: 2 });
const middle = chartNode(2, 'Dana Middle', { managerId: top.id, reports: 1 });
const peer = chartNode(3, 'Pat Peer', { managerId: top.id });
const low = chartNode(4, 'Mara Low', { managerId: middle.id });

const chart = {
  'GET /org-chart/roots': page([top]),
  [`GET /people/${top.id}/reports`]: page([middle, peer]),
  [`GET /people/${middle.id}/reports`]: page([low]),
  [`GET /people/${low.id}/chain`]: { items: [top, middle, low] },
};

const row = (name: RegExp) => screen.findByRole('row', { name });

describe('the org chart', () => {
  it('is walked with the arrow keys', async () => {
    answer(chart);
    const { user, history } = await renderPage(<OrgChartPage />, { path: '/people/chart' });
    const first = await row(/Ingrid Top/);
    // Who stands alone at the top is open from the start.
    expect(first).toHaveAttribute('aria-expanded', 'true');
    expect(await row(/Pat Peer/)).toHaveAttribute('aria-level', '2');
    await user.click(first);
    await user.keyboard('{ArrowLeft}');
    expect(first).toHaveAttribute('aria-expanded', 'false');
    await user.keyboard('{ArrowRight}');
    await row(/Dana Middle/);
    await user.keyboard('{ArrowDown}');
    expect(await row(/Dana Middle/)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    await row(/Mara Low/);
    await user.keyboard('{End}');
    expect(await row(/Pat Peer/)).toHaveFocus();
    expect(await row(/Pat Peer/)).not.toHaveAttribute('aria-expanded');
    await user.keyboard('{ArrowLeft}');
    expect(await row(/Ingrid Top/)).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(screen.queryByRole('row', { name: /Dana Middle/ })).toBeNull());
    await user.keyboard('{Enter}');
    expect(history.location.pathname).toBe(`/people/${top.id}/profile`);
  });

  it('is opened with the mouse as well, reading a branch when it opens', async () => {
    const log = answer(chart);
    const { user } = await renderPage(<OrgChartPage />, { path: '/people/chart' });
    await user.click(await screen.findByRole('button', { name: 'Show who reports to Dana Middle' }));
    await row(/Mara Low/);
    const asked = ['/org-chart/roots', `/people/${top.id}/reports`, `/people/${middle.id}/reports`];
    expect([...new Set(log.map(({ path }) => path.split('?')[0]))]).toEqual(asked);
    await user.click(screen.getByRole('button', { name: 'Hide who reports to Dana Middle' }));
    expect(screen.queryByRole('row', { name: /Mara Low/ })).toBeNull();
  });

  it('opens the way to somebody whose place is in the address', async () => {
    answer(chart);
    await renderPage(<OrgChartPage />, { path: `/people/chart?person=${personId(4)}` });
    const found = await row(/Mara Low/);
    expect(found).toHaveAttribute('aria-selected', 'true');
    expect(found).toHaveAttribute('aria-level', '3');
    await waitFor(() => expect(found).toHaveFocus());
  });
});
