import { describe, expect, it } from '@jest/globals';
import type { PipelineView } from '@rungs/contracts/pipeline.js';
import { screen, waitFor, within } from '@testing-library/react';
import { renderPage, viewerWith } from '../test/render.js';
import { answer } from '../test/server.js';
import PipelinePage from './pipeline-page.js';

const quality = '0190b6d0-0000-7000-8000-000000000401';
const row = (step: PipelineView['rows'][number]['step'], byLevel: (number | null)[], total: number | null) => ({
  step,
  byLevel,
  total,
  medianDays: step === null || total === null ? null : 40,
});
const pipeline = (wish: Partial<PipelineView> = {}): PipelineView => ({
  minimumGroupSize: 5,
  asOf: '2026-11-23T06:00:00.000Z',
  departmentId: null,
  departments: [{ id: quality, name: 'Quality', depth: 0, people: 41 }],
  withheldDepartments: 1,
  people: 90,
  levels: [
    { code: 'IC2', title: 'Engineer', total: 40 },
    { code: 'IC3', title: 'Engineer II', total: 50 },
  ],
  rows: [
    row(1, [10, 10], 20),
    row(2, [null, null], 14),
    row(3, [8, 12], 20),
    row(4, [null, null], null),
    row(null, [9, 11], 20),
  ],
  ...wish,
});
const show = () =>
  renderPage(<PipelinePage />, { viewer: viewerWith({ roles: ['employee', 'hr'] }), path: '/pipeline' });

describe('the pipeline', () => {
  it('says what the figures say, no more than they may', async () => {
    answer({ 'GET /pipeline': pipeline() });
    await show();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Of the steps that can be shown');
    expect(screen.getByText('Some steps are too small to be shown.')).toBeVisible();
  });

  it('names withheld cells in words and gives no reason', async () => {
    answer({ 'GET /pipeline': pipeline() });
    await show();
    const line = await screen.findByRole('row', { name: /Get promoted/ });
    expect(within(line).getAllByText('withheld')).toHaveLength(3);
    expect(document.body.textContent).not.toMatch(/fewer than|reveal/);
  });

  it('offers the departments that may be looked at, asks for one, and gives the same as a file', async () => {
    const log = answer({ 'GET /pipeline': pipeline() });
    const { user, history } = await show();
    const [file] = await screen.findAllByRole('link', { name: 'CSV' });
    expect(file).toHaveAttribute('href', '/api/v1/pipeline/export.csv?language=en');
    await user.click(screen.getByRole('combobox', { name: 'Department' }));
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['all', 'Quality']);
    await user.click(screen.getByRole('option', { name: 'Quality' }));
    expect(history.location.search).toContain(quality);
    expect(await screen.findAllByRole('link', { name: 'CSV' })).not.toHaveLength(0);
    await waitFor(() => expect(log.at(-1)?.path).toBe(`/pipeline?departmentId=${quality}`));
  });

  it('shows the picture as a table to those who ask for one', async () => {
    answer({ 'GET /pipeline': pipeline() });
    const { user } = await show();
    await user.click(await screen.findByText('Table'));
    expect(screen.getAllByRole('table')).toHaveLength(2);
  });

  it('states what the levels say, and that they say nothing where they are too small to part', async () => {
    answer({ 'GET /pipeline': pipeline() });
    const { unmount } = await show();
    expect(await screen.findByText('IC3 is the largest level: 50 of 90 people.')).toBeVisible();
    unmount();
    answer({ 'GET /pipeline': pipeline({ levels: [{ code: 'All', title: '', total: 90 }] }) });
    await show();
    expect(await screen.findByText('Levels are too small to be told apart.')).toBeVisible();
  });

  it('says what hatching means only where something is hatched', async () => {
    answer({ 'GET /pipeline': pipeline() });
    const { unmount } = await show();
    expect(await screen.findByText(/^Hatched: withheld/u)).toBeVisible();
    unmount();
    answer({ 'GET /pipeline': pipeline({ rows: [1, 2, 3, 4, null].map((step) => row(step as 1, [9, 9], 18)) }) });
    await show();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Most people stand on step 1');
    expect(screen.queryByText(/^Hatched: withheld/u)).toBeNull();
  });
});
