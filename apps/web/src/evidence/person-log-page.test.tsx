import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { entry, summary } from '../test/evidence-sample.js';
import { page, profile } from '../test/people-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer } from '../test/server.js';
import PersonLogPage from './person-log-page.js';

const sarah = profile(7, 'Sarah Akinkuolie', { abilities: ['open_journey', 'open_log'] });
const params = { personId: sarah.id };
const shown = entry({ personId: sarah.id, audience: 'manager', abilities: [] });

const log = (wish: Parameters<typeof summary>[0] = {}, items = [shown]) => ({
  [`GET /people/${sarah.id}`]: sarah,
  [`GET /people/${sarah.id}/evidence`]: { ...page(items), abilities: [] },
  [`GET /people/${sarah.id}/evidence/summary`]: summary(wish),
  [`GET /evidence/${shown.id}`]: shown,
  'GET /ladders': { items: [] },
});

describe('the log of somebody else', () => {
  it('says whose it is, leads to the journey, and offers nothing that only its owner may do', async () => {
    answer(log());
    await renderPage(<PersonLogPage params={params} />);
    expect(await screen.findByRole('heading', { level: 1, name: /^Sarah Akinkuolie shows/u })).toBeVisible();
    expect(screen.getByText(/What stays private is in no number on this page/u)).toBeVisible();
    const journey = screen.getByRole('link', { name: 'Journey of Sarah Akinkuolie' });
    expect(journey).toHaveAttribute('href', `/people/${sarah.id}`);
    expect(screen.queryByRole('button', { name: 'Log an entry' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Inbox of drafts' })).toBeNull();
  });

  it('opens an entry to be read, not to be changed', async () => {
    answer(log());
    const { user } = await renderPage(<PersonLogPage params={params} />);
    await user.click(await screen.findByRole('button', { name: shown.title }));
    const open = within(await screen.findByRole('dialog', { name: shown.title }));
    expect(open.getByText('31 gauges, none lost.')).toBeVisible();
    expect(open.queryByRole('textbox')).toBeNull();
    expect(open.queryByRole('button', { name: 'Delete' })).toBeNull();
  });

  it('narrows as the own log does', async () => {
    const asked = answer(log());
    const { user } = await renderPage(<PersonLogPage params={params} />);
    await user.click(await screen.findByRole('checkbox', { name: /Glue/u }));
    expect(await screen.findByRole('button', { name: 'Clear 1 filter' })).toBeVisible();
    expect(
      asked.some(({ path }) => path.startsWith(`/people/${sarah.id}/evidence?`) && path.includes('kind=glue')),
    ).toBe(true);
  });

  it('teaches how something gets here while nothing is shown', async () => {
    answer(log({ total: 0, matching: 0, months: [], kinds: [], steps: [] }, []));
    await renderPage(<PersonLogPage params={params} />);
    expect(await screen.findByText(/Entries are private until their owner shows them/u)).toBeVisible();
  });

  it('is the own log where the address names oneself', async () => {
    const me = { ...profile(8, mara.membership.name), id: mara.membership.personId };
    answer({
      [`GET /people/${me.id}`]: me,
      [`GET /people/${me.id}/evidence`]: { ...page([entry()]), abilities: ['create'] },
      [`GET /people/${me.id}/evidence/summary`]: summary(),
      'GET /evidence-drafts': { items: [], nextCursor: null, waiting: 0 },
      'GET /ladders': { items: [] },
    });
    await renderPage(<PersonLogPage params={{ personId: me.id }} />);
    expect(await screen.findByRole('button', { name: /Log an entry/u })).toBeVisible();
  });
});
