import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { opportunity } from '../test/opportunity-sample.js';
import { plan, planItem, planList } from '../test/plan-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import PlanPage from './plan-page.js';
import { PlanThisDialog } from './plan-this-dialog.js';

const { personId } = mara.membership;
const kpi = { id: '0190b6d0-0000-7000-8000-000000000377', name: 'Lead time', retired: false };
const flaky = opportunity(personId, { state: 'shortlisted', title: 'Flaky tests', kpi });
const pages = opportunity(personId, {
  ...{ id: '0190b6d0-0000-7000-8000-000000000378', title: 'Night pages', state: 'shortlisted', effort: 5 },
});
const shortlist = { items: [flaky, pages], nextCursor: null, abilities: ['create'] };
const serves = (of = plan(personId)) => ({
  [`GET /people/${personId}/plans`]: planList(of),
  [`GET /people/${personId}/focus-sessions/by-item`]: { items: [] },
  [`GET /plans/${of.id}`]: of,
  [`GET /plans/${of.id}/turns`]: { items: [], nextCursor: null },
  [`GET /people/${personId}/opportunities`]: shortlist,
});
const from = `POST /plans/${plan(personId).id}/items/from-opportunities`;
const sent = (log: readonly Asked[]): unknown => log.find(({ method }) => method === 'POST')?.body;

describe('items from the shortlist', () => {
  const open = async () => {
    const { user } = await renderPage(<PlanPage />);
    await user.click(await screen.findByRole('button', { name: 'Choose from your shortlist' }));
    return { user, drawer: await screen.findByRole('dialog', { name: 'From your shortlist' }) };
  };

  it('say what each would be, and are made in the order they are chosen', async () => {
    const log = answer({ ...serves(), [from]: plan(personId) });
    const { user, drawer } = await open();
    expect(await within(drawer).findByText('4 hours a week for 6 weeks · measured by Lead time')).toBeVisible();
    expect(within(drawer).getByText('8 hours a week for 13 weeks · no KPI yet')).toBeVisible();
    await user.click(within(drawer).getByRole('checkbox', { name: 'Night pages' }));
    await user.click(within(drawer).getByRole('checkbox', { name: 'Flaky tests' }));
    expect(within(drawer).getByRole('checkbox', { name: '2. Flaky tests' })).toBeChecked();
    expect(within(drawer).queryByText(/Fewer people see/)).toBeNull();
    await user.click(within(drawer).getByRole('button', { name: 'Make 2 items' }));
    await waitFor(() => expect(sent(log)).toEqual({ opportunityIds: [pages.id, flaky.id] }));
    expect(await screen.findByText('2 items are in your plan, and planned on your board.')).toBeVisible();
  });

  it('warn where the plan is seen by more people than what one chooses', async () => {
    answer(serves(plan(personId, { audience: 'manager' })));
    const { user, drawer } = await open();
    await user.click(await within(drawer).findByRole('checkbox', { name: 'Flaky tests' }));
    expect(within(drawer).getByText(/Fewer people see some of these/)).toBeVisible();
  });

  it('lead to the board where nothing is shortlisted, and say when somebody was faster', async () => {
    answer({ ...serves(), [`GET /people/${personId}/opportunities`]: { ...shortlist, items: [] } });
    const { drawer } = await open();
    expect(await within(drawer).findByRole('link', { name: 'Open your opportunities' })).toBeVisible();
  });

  it('stand in the plan with what they were made from, and a KPI that leads to its readings', async () => {
    const made = planItem({ kpi: { ...kpi, retired: true }, opportunity: { id: flaky.id, title: flaky.title } });
    answer(serves(plan(personId, { items: [made] })));
    await renderPage(<PlanPage />);
    expect(await screen.findByText('Made from the opportunity “Flaky tests”')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Build time: from 14 to 6 min' })).toHaveAttribute(
      'href',
      `/kpis/${kpi.id}`,
    );
    expect(screen.getByText('this KPI is retired')).toBeVisible();
  });
});

describe('to plan one opportunity', () => {
  const render = () => renderPage(<PlanThisDialog of={flaky} open onClose={() => undefined} />);

  it('makes it an item of the plan that is there', async () => {
    const log = answer({ ...serves(), [from]: plan(personId) });
    const { user } = await render();
    expect(await screen.findByText(/an item of “A faster, calmer delivery”: 4 hours a week for 6 weeks/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Make it an item' }));
    await waitFor(() => expect(sent(log)).toEqual({ opportunityIds: [flaky.id] }));
  });

  it('begins a plan where there is none', async () => {
    const none = { items: [], nextCursor: null, abilities: ['create'] };
    const log = answer({
      [`GET /people/${personId}/plans`]: none,
      [`POST /people/${personId}/plans`]: plan(personId),
      [from]: plan(personId),
    });
    const { user } = await render();
    const title = await screen.findByRole('textbox', { name: 'What the plan is about' });
    await user.clear(title);
    await user.type(title, 'Calmer');
    await user.click(screen.getByRole('button', { name: 'Begin a plan with it' }));
    await waitFor(() => expect(log.filter(({ method }) => method === 'POST')).toHaveLength(2));
    expect(log.flatMap(({ method, body }) => (method === 'POST' ? [body] : []))).toEqual([
      { title: 'Calmer', summary: '', audience: 'private' },
      { opportunityIds: [flaky.id] },
    ]);
  });

  it('says why not while the plan waits for an answer, and keeps the dialog when it is refused', async () => {
    answer(serves(plan(personId, { state: 'proposed', abilities: ['take_back'] })));
    const { unmount } = await render();
    expect(await screen.findByText(/not open for new items now \(Proposed\)/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open the plan' })).toHaveAttribute('href', '/plan');
    unmount();
    answer({ ...serves(), [from]: () => problem(409, 'not_shortlisted') });
    const { user } = await render();
    await user.click(await screen.findByRole('button', { name: 'Make it an item' }));
    expect(await screen.findByText(/Only what is on the shortlist can be planned/)).toBeVisible();
  });
});
