import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { assessment, headOf, managers, published } from '../test/assessment-sample.js';
import { levels } from '../test/journey-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer } from '../test/server.js';
import { AssessmentsPanel } from './assessments-panel.js';
import { AssessmentsView } from './assessments-view.js';
import { StandingInShort } from './standing-in-short.js';

const { personId } = mara.membership;
const ladder = {
  id: '0190b6d0-0000-7000-8000-000000000790',
  versionId: '0190b6d0-0000-7000-8000-000000000791',
  name: 'Engineering',
  version: 1,
  publishedAt: '2026-01-01T00:00:00.000Z',
  tracks: [
    {
      id: '0190b6d0-0000-7000-8000-000000000792',
      key: 'ic',
      name: 'IC',
      levels: [{ ...levels.ic5, rank: 5, scope: 'Teams', typicalMonths: null }],
    },
  ],
  competencies: [],
  expectations: [],
};
const standing = { targetLevel: levels.ic5, self: published(personId), manager: managers(personId) };
const serves = (heads: ReturnType<typeof headOf>[], said: object = standing, abilities = ['create']) => ({
  [`GET /people/${personId}/assessments`]: { items: heads, nextCursor: null, abilities },
  [`GET /people/${personId}/assessments/standing`]: said,
  'GET /ladders': { items: [ladder] },
});
const nothing = { targetLevel: levels.ic5, self: null, manager: null };

describe('the assessments of a person', () => {
  it('teach what they are for, and begin against the level one aims at', async () => {
    const begun = assessment(personId);
    const log = answer({ ...serves([], nothing), [`POST /people/${personId}/assessments`]: begun });
    const { user, history } = await renderPage(<AssessmentsView personId={personId} name="Mara" />);
    expect(await screen.findByText(/Where nothing comes to mind/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('You have not said yet where you see yourself');
    await user.click(await screen.findByRole('button', { name: 'Begin' }));
    await waitFor(() =>
      expect(log.find(({ method }) => method === 'POST')?.body).toEqual({ levelId: levels.ic5.id, from: null }),
    );
    await waitFor(() => expect(history.location.pathname).toBe(`/assessments/${begun.id}`));
  });

  it('go on with a draft instead of beginning a second one', async () => {
    answer(serves([headOf(assessment(personId))], nothing));
    await renderPage(<AssessmentsView personId={personId} name="Mara" />);
    const way = await screen.findByRole('link', { name: 'Go on with the draft for IC5' });
    expect(way).toHaveAttribute('href', `/assessments/${assessment(personId).id}`);
    expect(screen.queryByRole('button', { name: 'Begin' })).toBeNull();
  });

  it('put both readings side by side, what differs first, and add nothing up', async () => {
    answer(serves([headOf(published(personId)), headOf(managers(personId))]));
    await renderPage(<AssessmentsView personId={personId} name="Mara" />);
    const table = within(await screen.findByRole('table', { name: 'What the two say of each expectation' }));
    const rows = table.getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent(/Delivery.*Exceeds.*Meets/);
    expect(rows[1]).toHaveTextContent(/Direction.*Meets.*Meets/);
    expect(screen.getByText('One expectation is read differently')).toBeVisible();
  });

  it('offer nothing to begin to whoever may only read', async () => {
    answer(serves([headOf(managers(personId))], { ...nothing, manager: managers(personId) }, []));
    await renderPage(<AssessmentsPanel personId={personId} />);
    expect(await screen.findByRole('link', { name: 'All assessments' })).toBeVisible();
  });
});

describe('beside coverage on the journey', () => {
  it('stand what the person says, what the manager says, and where the two differ', async () => {
    answer(serves([]));
    await renderPage(<StandingInShort personId={personId} inCircle={false} />);
    expect(await screen.findByText('Your self assessment')).toBeVisible();
    expect(screen.getByText('Your manager’s assessment')).toBeVisible();
    expect(screen.getByText('self: Exceeds, manager: Meets')).toBeVisible();
  });

  it('is nothing of the manager’s for somebody in the circle', async () => {
    answer(serves([], { ...standing, manager: null }));
    await renderPage(<StandingInShort personId={personId} inCircle />);
    expect(await screen.findByText('Your self assessment')).toBeVisible();
    expect(screen.queryByText(/anager’s assessment/)).toBeNull();
  });
});
