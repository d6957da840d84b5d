import { describe, expect, it } from '@jest/globals';
import type { KpiReadingView, KpiView } from '@rungs/contracts/kpis.js';
import { screen, waitFor, within } from '@testing-library/react';
import { mara, renderPage } from '../test/render.js';
import { answer, problem } from '../test/server.js';
import KpiPage from './kpi-page.js';
import { KpisPanel } from './kpis-panel.js';
import KpisPage from './kpis-page.js';

const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`;
const points = [
  { on: '2026-09-01', value: 97.5 },
  { on: '2026-10-01', value: 99.2 },
];

const kpi = (wish: Partial<KpiView> = {}): KpiView => ({
  id: id(1),
  version: 4,
  name: 'Uptime of gauges',
  description: 'Of all gauges in the field.',
  scope: 'organization',
  department: null,
  manager: null,
  unit: '%',
  direction: 'up',
  target: 99,
  owner: null,
  retiredOn: null,
  followed: false,
  latest: points[1] ?? null,
  recent: points,
  abilities: ['follow'],
  createdAt: '2026-09-01T10:00:00.000Z',
  updatedAt: '2026-09-01T10:00:00.000Z',
  ...wish,
});
const list = (items: KpiView[], abilities: 'create'[] = []) => ({ items, nextCursor: null, abilities });
const reading = (wish: Partial<KpiReadingView> = {}): KpiReadingView => ({
  id: id(9),
  kpiId: id(1),
  version: 1,
  on: '2026-10-01',
  value: 99.2,
  note: 'After the new firmware',
  abilities: [],
  ...wish,
});
const one = (wish: Partial<KpiView> = {}, readings: KpiReadingView[] = [reading()]) => ({
  [`GET /kpis/${id(1)}`]: kpi(wish),
  [`GET /kpis/${id(1)}/series`]: { points: readings.length > 0 ? points : [] },
  [`GET /kpis/${id(1)}/readings`]: { items: readings, nextCursor: null },
});

describe('KPIs', () => {
  it('say how they stand to their target, and are followed with one press', async () => {
    const log = answer({
      'GET /kpis': list([kpi(), kpi({ id: id(2), name: 'Escapes', direction: 'down', target: 5 })]),
      [`POST /kpis/${id(1)}/following`]: kpi({ followed: true }),
    });
    const { user } = await renderPage(<KpisPage />);
    const rows = within(await screen.findByRole('list', { name: 'KPIs' })).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent('Target of 99 % reached');
    expect(rows[1]).toHaveTextContent('Target at most 5 %');
    await user.click(screen.getByRole('button', { name: 'Follow Uptime of gauges' }));
    await waitFor(() => expect(log.find(({ method }) => method === 'POST')?.body).toEqual({ follows: true }));
  });

  it('teach where there is none, and only those who keep them are asked to add one', async () => {
    answer({ 'GET /kpis': list([]) });
    await renderPage(<KpisPage />);
    expect(await screen.findByText(/Ask HR to add the numbers/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Add/ })).toBeNull();
  });

  it('are added by those who keep them, who say of which department', async () => {
    const department = { id: id(50), name: 'Firmware', parentId: null, version: 1, people: 3, abilities: [] };
    const log = answer({
      'GET /kpis': list([], ['create']),
      'GET /departments': { items: [department], abilities: [] },
      'POST /kpis': kpi(),
    });
    const { user } = await renderPage(<KpisPage />);
    await user.click(await screen.findByRole('button', { name: 'Add the first' }));
    const drawer = await screen.findByRole('dialog', { name: 'A new KPI' });
    await user.type(within(drawer).getByRole('textbox', { name: 'Name' }), 'Escapes');
    await user.click(within(drawer).getByText('Department'));
    await user.click(within(drawer).getByRole('button', { name: /Add a KPI/ }));
    expect((await within(drawer).findAllByText(/Name the department/))[0]).toBeVisible();
    await user.type(within(drawer).getByRole('combobox', { name: /Department/ }), 'Firm');
    await user.click(await screen.findByRole('option', { name: /Firmware/ }));
    await user.click(within(drawer).getByRole('button', { name: /Add a KPI/ }));
    await waitFor(() => expect(log.some(({ method }) => method === 'POST')).toBe(true));
    expect(log.find(({ method }) => method === 'POST')?.body).toMatchObject({
      ...{ name: 'Escapes', scope: 'department', departmentId: id(50), managerId: null },
    });
  });
});

describe('one KPI', () => {
  it('is a line with its target, in words for those who do not see it, and a table of readings', async () => {
    answer(one());
    await renderPage(<KpiPage params={{ kpiId: id(1) }} />);
    const words = /From 97.5\s% on .+ to 99.2\s% on .+: better. The target of 99\s% is reached./;
    expect(await screen.findByRole('img', { name: words })).toBeVisible();
    expect(await screen.findByText('After the new firmware')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add a reading' })).toBeNull();
  });

  it('takes a reading from who may add one, and keeps what was typed when the day is taken', async () => {
    const log = answer({
      ...one({ abilities: ['read_in', 'follow'] }),
      [`POST /kpis/${id(1)}/readings`]: () => problem(409, 'day_taken'),
    });
    const { user } = await renderPage(<KpiPage params={{ kpiId: id(1) }} />);
    await user.click(await screen.findByRole('button', { name: 'Add a reading' }));
    const drawer = await screen.findByRole('dialog', { name: 'A new reading' });
    await user.type(within(drawer).getByRole('textbox', { name: 'Value in %' }), '98.5');
    await user.click(within(drawer).getByRole('button', { name: /Save/ }));
    expect(await within(drawer).findByText(/There is a reading of this day already/)).toBeVisible();
    expect(log.find(({ method }) => method === 'POST')?.body).toMatchObject({ value: 98.5 });
    expect(within(drawer).getByRole('textbox', { name: 'Value in %' })).toHaveValue('98.5');
  });

  it('says what a file would change before it changes anything', async () => {
    const plan = {
      added: 2,
      changed: [{ on: '2026-10-01', from: 99.2, to: 99.4 }],
      unchanged: 1,
      problems: [{ row: 4, code: 'not_a_number', cell: 'n/a' }],
    };
    const log = answer({
      ...one({ abilities: ['read_in'] }),
      [`POST /kpis/${id(1)}/reading-imports`]: ({ body }) => ({
        body: { ...plan, applied: (body as { apply: boolean }).apply },
      }),
    });
    const { user } = await renderPage(<KpiPage params={{ kpiId: id(1) }} />);
    await user.click(await screen.findByRole('button', { name: 'Import readings' }));
    const drawer = await screen.findByRole('dialog', { name: 'Import readings' });
    await user.type(within(drawer).getByRole('textbox', { name: 'Or paste the rows' }), 'date,value');
    await user.click(within(drawer).getByRole('button', { name: 'See what would happen' }));
    expect(await within(drawer).findByText('Row 4: this is no number: n/a')).toBeVisible();
    await user.click(within(drawer).getByRole('button', { name: 'Import 3 readings' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Import readings' })).toBeNull());
    const asked = log.filter(({ method }) => method === 'POST').map(({ body }) => (body as { apply: boolean }).apply);
    expect(asked).toEqual([false, true]);
  });
});

it('those whom somebody follows stand on their journey', async () => {
  answer({ [`GET /people/${mara.membership.personId}/kpis`]: { items: [kpi({ followed: true })] } });
  await renderPage(<KpisPanel personId={mara.membership.personId} />);
  expect(await screen.findByRole('link', { name: 'Uptime of gauges' })).toBeVisible();
});
