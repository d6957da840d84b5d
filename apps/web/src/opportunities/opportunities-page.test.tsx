import { describe, expect, it } from '@jest/globals';
import type { OpportunityView } from '@rungs/contracts/opportunities.js';
import { screen, waitFor, within } from '@testing-library/react';
import { opportunity as sample } from '../test/opportunity-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import OpportunitiesPage from './opportunities-page.js';

const { personId } = mara.membership;
const list = `GET /people/${personId}/opportunities`;
const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000003${String(n).padStart(2, '0')}`;

const opportunity = (wish: Partial<OpportunityView> = {}): OpportunityView => sample(personId, wish);
const page = (items: OpportunityView[]) => ({ items, nextCursor: null, abilities: ['create'] });
const sent = (log: readonly Asked[]): unknown => log.find(({ method }) => method !== 'GET')?.body;
const acts = `POST /opportunities/${id(1)}/acts`;

describe('opportunities', () => {
  it('stand in the columns of the board, with what is missing on the shortlist', async () => {
    answer({
      [list]: page([
        opportunity({ answers: { worthwhile: 2, redirect: 0, notNow: 0 } }),
        opportunity({ id: id(2), title: 'Flaky tests', state: 'shortlisted' }),
        opportunity({ id: id(3), title: 'New wiki', state: 'dropped', droppedReason: 'Bought instead.' }),
      ]),
    });
    await renderPage(<OpportunitiesPage />);
    const ideas = await screen.findByRole('region', { name: /Ideas/ });
    expect(within(ideas).getByText('2 worthwhile')).toBeVisible();
    expect(within(screen.getByRole('region', { name: /Shortlisted/ })).getByText('No KPI yet')).toBeVisible();
    expect(within(screen.getByRole('region', { name: /Dropped/ })).getByText(/Bought instead/)).toBeVisible();
  });

  it('move with the keyboard, and say where they are now', async () => {
    const log = answer({ [list]: page([opportunity()]), [acts]: opportunity({ state: 'shortlisted' }) });
    const { user } = await renderPage(<OpportunitiesPage />);
    (await screen.findByRole('button', { name: 'Certificates typed twice' })).focus();
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(sent(log)).toBeUndefined();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await screen.findByText('“Certificates typed twice” is on the shortlist.')).toBeVisible();
    expect(sent(log)).toEqual({ act: 'shortlist' });
  });

  it('are planned in a dialog, and then lead to their item', async () => {
    const planItem = { id: id(40), planId: id(41), title: 'the certificates' };
    answer({
      [list]: page([
        opportunity({ state: 'shortlisted', abilities: ['plan'] }),
        opportunity({ id: id(2), title: 'Flaky tests', state: 'planned', planItem }),
      ]),
      [`GET /people/${personId}/plans`]: { items: [], nextCursor: null, abilities: ['create'] },
    });
    const { user } = await renderPage(<OpportunitiesPage />);
    expect(await screen.findByRole('link', { name: 'In the plan: the certificates' })).toHaveAttribute('href', '/plan');
    screen.getByRole('button', { name: 'Certificates typed twice' }).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await screen.findByRole('dialog', { name: 'Plan “Certificates typed twice”?' })).toBeVisible();
  });

  it('are dropped with a reason, never without', async () => {
    const log = answer({ [list]: page([opportunity()]), [acts]: opportunity({ state: 'dropped' }) });
    const { user } = await renderPage(<OpportunitiesPage />);
    await user.click(await screen.findByRole('button', { name: 'Acts for Certificates typed twice' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Drop it' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Drop it' }));
    expect(within(dialog).getByRole('textbox', { name: 'Why' })).toBeInvalid();
    expect(sent(log)).toBeUndefined();
    await user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'Bought instead.');
    await user.click(within(dialog).getByRole('button', { name: 'Drop it' }));
    await waitFor(() => expect(sent(log)).toEqual({ act: 'drop', reason: 'Bought instead.' }));
  });

  it('are dropped over what another window wrote only once one read it, and keep the reason', async () => {
    const now = opportunity({ problem: 'Every day.', state: 'shortlisted', version: 4 });
    const log = answer({
      [list]: page([opportunity()]),
      [acts]: ({ headers }: Asked) =>
        headers.get('if-match') === '"3"' ? problem(412, 'stale', { current: now }) : { body: now },
    });
    const { user } = await renderPage(<OpportunitiesPage />);
    await user.click(await screen.findByRole('button', { name: 'Acts for Certificates typed twice' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Drop it' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'Bought instead.');
    await user.click(within(dialog).getByRole('button', { name: 'Drop it' }));
    const both = await screen.findByRole('dialog', { name: 'Somebody changed this meanwhile' });
    expect(both).toHaveTextContent('StateShortlisted');
    expect(both).toHaveTextContent('The problemEvery day.');
    expect(both).toHaveTextContent('Drop itBought instead.');
    await user.click(within(both).getByRole('button', { name: 'Do it all the same' }));
    expect(await screen.findByText('“Certificates typed twice” is dropped.')).toBeVisible();
    const tries = log.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('if-match'));
    expect(tries).toEqual(['"3"', '"4"']);
  });

  it('are a picture of impact and effort, in words and as a table too', async () => {
    answer({ [list]: page([opportunity(), opportunity({ id: id(2), title: 'Rewrite', size: 2, effort: 5 })]) });
    const { user } = await renderPage(<OpportunitiesPage />);
    await user.click(await screen.findByText('Impact and effort'));
    expect(await screen.findByRole('img', { name: /2 opportunities.+Certificates typed twice\./ })).toBeVisible();
    const table = screen.getByRole('table', { name: 'Opportunities with their grades' });
    expect(within(table).getByRole('button', { name: 'Rewrite' })).toBeVisible();
  });

  it('ask whether they are worthwhile, the manager first', async () => {
    const dana = { personId: id(80), name: 'Dana Whitlock' };
    const profile = {
      ...{ id: personId, name: 'Mara Velasco', title: '', email: null, location: '', active: true, department: null },
      ...{ manager: dana, level: null, reports: 0, startedOn: null, employment: null, version: 1, abilities: [] },
    };
    const log = answer({
      [list]: page([opportunity()]),
      [`GET /people/${personId}`]: profile,
      [`POST /opportunities/${id(1)}/validations`]: () => problem(409, 'already_asked'),
    });
    const { user } = await renderPage(<OpportunitiesPage />);
    await user.click(await screen.findByRole('button', { name: 'Acts for Certificates typed twice' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Ask if it is worthwhile' }));
    const drawer = await screen.findByRole('dialog', { name: 'Ask if it is worthwhile' });
    await user.click(within(drawer).getByRole('button', { name: /^Ask(?! Dana)/ }));
    expect((await within(drawer).findAllByText('Fill this in.'))[0]).toBeVisible();
    await user.click(await within(drawer).findByRole('button', { name: 'Ask Dana Whitlock, your manager' }));
    await user.click(within(drawer).getByRole('button', { name: /^Ask(?! Dana)/ }));
    expect(await within(drawer).findByText(/they have not answered yet/)).toBeVisible();
    expect(sent(log)).toEqual({ askedId: dana.personId, question: '' });
  });

  it('teach what one is where there is none, and refuse an address that is none', async () => {
    const log = answer({ [list]: page([]), 'GET /kpis': { items: [], nextCursor: null, abilities: [] } });
    const { user } = await renderPage(<OpportunitiesPage />);
    await user.click(await screen.findByRole('button', { name: 'Add the first' }));
    const drawer = await screen.findByRole('dialog', { name: 'A new opportunity' });
    await user.type(within(drawer).getByRole('textbox', { name: 'What could be better' }), 'Flaky tests');
    await user.type(within(drawer).getByRole('textbox', { name: /Demo/ }), 'javascript:alert(1)');
    await user.click(within(drawer).getByRole('button', { name: /Add an opportunity/ }));
    expect(await within(drawer).findByRole('alert')).toBeVisible();
    expect(sent(log)).toBeUndefined();
  });
});
