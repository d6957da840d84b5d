import { describe, expect, it } from '@jest/globals';
import type { AlignmentCheckView, AlignmentView } from '@rungs/contracts/alignment-checks.js';
import { screen, waitFor, within } from '@testing-library/react';
import { mara, renderPage, viewerWith } from '../test/render.js';
import { answer, problem } from '../test/server.js';
import { AlignmentPanel } from './alignment-panel.js';
import { PlanAlignment } from './plan-alignment.js';

const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000006${String(n).padStart(2, '0')}`;
const { personId } = mara.membership;
const me = { personId, name: 'Mara Velasco' };
const dana = { personId: id(90), name: 'Dana Whitlock' };
const sentence = { en: 'It names no KPI.', es: 'No nombra ningún KPI.' };
const item = { kind: 'improve', replacement: '', state: 'doing' } as const;

const alignment = (wish: Partial<AlignmentView> = {}): AlignmentView => ({
  ...{ planId: id(1), planState: 'in_progress', everyDays: 60, lastCheckedOn: null },
  ...{ dueOn: '2026-12-31', overdue: false },
  items: [
    { ...item, itemId: id(2), title: 'the build', kpi: { id: id(7), name: 'Build time' }, flags: [] },
    { ...item, itemId: id(3), title: 'the release', kpi: null, flags: [{ rule: 'no_kpi', sentence }] },
  ],
  abilities: ['check'],
  ...wish,
});
const check = (wish: Partial<AlignmentCheckView> = {}): AlignmentCheckView => ({
  ...{ id: id(20), personId, version: 1, planId: id(1), heldOn: '2026-11-20', with: dana, loggedBy: me },
  note: 'The release waits for the audit.',
  verdicts: [
    { itemId: id(2), title: 'the build', verdict: 'right', note: '', flags: [] },
    { itemId: id(3), title: 'the release', verdict: 'adjust', note: 'Find its KPI.', flags: ['no_kpi'] },
  ],
  visibleTo: [me, dana],
  abilities: ['update', 'delete'],
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
  ...wish,
});

function serving(now: AlignmentView, checks: AlignmentCheckView[] = [], more: Record<string, object> = {}) {
  return answer({
    [`GET /people/${personId}/alignment`]: now,
    [`GET /people/${personId}/alignment-checks`]: {
      ...{ items: checks, nextCursor: null, visibleTo: [me, dana] },
      abilities: ['create'],
    },
    [`GET /people/${personId}`]: profile(),
    ...more,
  });
}
const sent = (log: ReturnType<typeof answer>, method: string) => log.find((asked) => asked.method === method);

describe('the alignment of a plan', () => {
  it('says of each open item why it drifts, and by when the two look at it again', async () => {
    serving(alignment(), [check()]);
    await renderPage(<PlanAlignment personId={personId} name="Mara Velasco" />);
    const items = await screen.findByRole('list', { name: 'Open items and their KPIs' });
    expect(within(items).getByText('Improve the build')).toBeVisible();
    expect(within(items).getByText('measured by Build time')).toBeVisible();
    expect(within(items).getByText('It names no KPI.')).toBeVisible();
    expect(screen.getByText('Not looked at since it was agreed')).toBeVisible();
    expect(screen.getByText('every 60 days')).toBeVisible();
    const history = await screen.findByRole('list', { name: 'Checks so far' });
    expect(within(history).getByText('With Dana Whitlock')).toBeVisible();
    expect(within(history).getByText(/Find its KPI/)).toBeVisible();
  });

  it('is gone through item by item: nothing is chosen for the two, and each item wants a word', async () => {
    const log = serving(alignment(), [], {
      [`POST /people/${personId}/alignment-checks`]: { ...check() },
      'GET /people': { items: [], nextCursor: null, total: 0 },
      [`GET /people/${personId}`]: { ...profile(), manager: dana },
    });
    const { user } = await renderPage(<PlanAlignment personId={personId} name="Mara Velasco" />);
    await user.click(await screen.findByRole('button', { name: 'Log a check' }));
    const drawer = await screen.findByRole('dialog', { name: 'Go through the plan of Mara Velasco' });
    await user.click(await within(drawer).findByRole('button', { name: 'With Dana Whitlock, the manager' }));
    const of = (name: string) => within(within(drawer).getByRole('group', { name }));
    expect(of('Improve the build').getByRole('radio', { name: 'Still right' })).not.toBeChecked();
    await user.click(of('Improve the build').getByText('Still right'));
    await user.click(within(drawer).getByRole('button', { name: /^Log a check/ }));
    expect(await of('Improve the release').findByText('Say what it is.')).toBeVisible();
    expect(sent(log, 'POST')).toBeUndefined();
    await user.click(of('Improve the release').getByText('Stop'));
    await user.type(within(drawer).getByRole('textbox', { name: /A word on “Improve the release”/ }), 'No KPI.');
    await user.click(within(drawer).getByRole('button', { name: /^Log a check/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent(log, 'POST')?.body).toMatchObject({
      withId: dana.personId,
      note: '',
      verdicts: [
        { itemId: id(2), verdict: 'right', note: '' },
        { itemId: id(3), verdict: 'stop', note: 'No KPI.' },
      ],
    });
  });

  it('shows both versions of a check that was changed elsewhere meanwhile', async () => {
    const current = check({ version: 2, note: 'The audit is over.' });
    const log = serving(alignment(), [check()], {
      [`PATCH /alignment-checks/${id(20)}`]: () => problem(412, 'stale', { current }),
    });
    const { user } = await renderPage(<PlanAlignment personId={personId} name="Mara Velasco" />);
    await user.click(await screen.findByRole('button', { name: 'Acts for the check with Dana Whitlock' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    const drawer = await screen.findByRole('dialog', { name: 'Put the check right' });
    await user.type(within(drawer).getByRole('textbox', { name: /What else came up/ }), ' Soon.');
    await user.click(within(drawer).getByRole('button', { name: /^Save/ }));
    const conflict = await screen.findByRole('dialog', { name: /changed|meanwhile/i });
    expect(within(conflict).getByRole('button', { name: /theirs|other/i })).toBeVisible();
    expect(sent(log, 'PATCH')?.headers.get('if-match')).toBe('"1"');
  });

  it('shows whoever reads the plan its drift, and neither checks nor a way to log one', async () => {
    const log = serving(alignment({ abilities: [] }));
    await renderPage(<PlanAlignment personId={personId} name="Mara Velasco" />, {
      viewer: viewerWith({ personId: id(77) }),
    });
    expect(await screen.findByText('It names no KPI.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    expect(log.some(({ path }) => path.includes('alignment-checks'))).toBe(false);
  });

  it('leads to the plan while none is agreed', async () => {
    serving(alignment({ planId: null, planState: null, dueOn: null, items: [], abilities: [] }));
    await renderPage(<AlignmentPanel personId={personId} name="Mara Velasco" />);
    expect(await screen.findByRole('link', { name: 'To the plan' })).toHaveAttribute('href', '/plan');
  });
});

const profile = () => ({
  ...{
    id: personId,
    name: 'Mara Velasco',
    title: 'Engineer',
    email: null,
    location: '',
    department: null,
    level: null,
  },
  ...{ manager: null, startedOn: null, employment: null, active: true, reports: 0, version: 1, abilities: [] },
});
