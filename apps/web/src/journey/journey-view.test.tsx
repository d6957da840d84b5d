import { describe, expect, it } from '@jest/globals';
import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { screen, waitFor, within } from '@testing-library/react';
import { intent, journey, journeyPage, levels } from '../test/journey-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer, type Asked } from '../test/server.js';
import { JourneyView } from './journey-view.js';

const { personId } = mara.membership;
const read = `GET /people/${personId}/journey`;
const show = () => renderPage(<JourneyView personId={personId} />);
const sent = (log: readonly Asked[]): Asked | undefined => log.find(({ method }) => method === 'POST');
const manager: Partial<JourneyPage> = { relation: 'manager', abilities: ['judgeReadiness', 'logTalk'] };

const ladder = {
  id: levels.ic4.id,
  versionId: levels.ic4.id,
  name: 'Engineering',
  version: 1,
  publishedAt: '2026-01-01T00:00:00.000Z',
  competencies: [],
  expectations: [],
  tracks: [
    {
      id: levels.ic4.id,
      key: 'ic',
      name: 'IC',
      levels: [levels.ic4, levels.ic5].map((level, index) => ({
        ...level,
        rank: index + 1,
        scope: 'An area',
        typicalMonths: 36,
      })),
    },
  ],
};

describe('a journey', () => {
  it('opens at what is missing on the present step, with the reason', async () => {
    answer({ [read]: journeyPage(personId) });
    await show();
    expect(await screen.findByRole('heading', { level: 1, name: /Mara Velasco/ })).toBeVisible();
    expect(screen.getByRole('heading', { level: 2, name: 'Advocate for yourself' })).toBeVisible();
    const signals = screen.getByRole('region', { name: 'Signals' });
    expect(signals).toHaveTextContent('intent_acknowledged fails.');
    expect(within(signals).getByRole('img', { name: 'Open' })).toBeVisible();
    expect(screen.getByText('Visible to you, Dana, and Ruth')).toBeVisible();
  });

  it('says why to a manager’s manager who opens no record, and asks for none', async () => {
    const log = answer({ [read]: journeyPage(personId, { relation: 'skip_apart', abilities: [] }) });
    await show();
    const records = await screen.findByRole('region', { name: 'Records' });
    expect(records).toHaveTextContent('Your organization leaves records to Mara and their manager');
    expect(screen.getByText('Coverage')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Open the log' })).toBeNull();
    expect(log.filter(({ path }) => /visibility|evidence|comment/.test(path))).toEqual([]);
  });

  it('speaks of a practice in the words of the organization, where it has some in this language', async () => {
    const own = { name: { en: 'Say it' }, guidance: { es: 'Dilo.' }, prompts: { en: ['Who knows?', 'Who does not?'] } };
    answer({ [read]: journeyPage(personId, { wording: { 'advocate-for-yourself': own } }) });
    await show();
    expect(await screen.findByRole('heading', { level: 2, name: 'Say it' })).toBeVisible();
    expect(screen.getByRole('link', { name: /^Say it/ })).toBeVisible();
    const prompts = within(screen.getByRole('list', { name: 'Questions to begin with' })).getAllByRole('listitem');
    expect(prompts.map(({ textContent }) => textContent)).toEqual(own.prompts.en);
    expect(screen.queryByText('Dilo.')).toBeNull();
  });

  it('draws no act that the server did not name', async () => {
    answer({ [read]: journeyPage(personId, { abilities: [], intent: intent(), intentAbilities: [] }) });
    await show();
    await screen.findByRole('heading', { level: 1 });
    for (const act of [
      /target/i,
      /Go to step/,
      /Go back/,
      /Declare/,
      /Withdraw/,
      /Judge/,
      /We talked/,
      /Acknowledge/,
    ]) {
      expect(screen.queryByRole('button', { name: act })).toBeNull();
    }
  });

  describe('where the manager confirms moves', () => {
    const proposal: NonNullable<JourneyPage['proposal']> = {
      id: levels.ic4.id,
      act: 'advance',
      step: 4,
      reason: 'All of it holds.',
      proposedOn: '2026-11-20',
      version: 1,
    };
    const waiting = (wish: Partial<JourneyPage>) => journeyPage(personId, { proposal, ...wish });

    it('proposes instead of moving, and says who answers', async () => {
      const page = journeyPage(personId, { confirms: { advance: true, revisit: false } });
      answer({ [read]: page });
      await show();
      expect(await screen.findByRole('button', { name: 'Propose step 4' })).toBeVisible();
      expect(screen.getByText('Dana confirms the move.')).toBeVisible();
    });

    it('says to somebody without a manager that their move stands by itself', async () => {
      const person = { ...journeyPage(personId).person, managerId: null, managerName: null };
      answer({ [read]: journeyPage(personId, { person, confirms: { advance: true, revisit: false } }) });
      await show();
      expect(await screen.findByText(/yours stands by itself/)).toBeVisible();
    });

    it('says who could name a manager where a move or an intent waits for one', async () => {
      const couldName = [{ personId: '0190b6d0-0000-7000-8000-000000000777', name: 'Noor Haddad' }];
      const person = { ...journeyPage(personId).person, managerId: null, managerName: null, couldName };
      answer({ [read]: waiting({ person, proposalAbilities: ['withdraw'] }) });
      await show();
      expect(
        await screen.findByText(/Nobody can confirm it now: take it back.*Noor Haddad can name one\./),
      ).toBeVisible();
      expect(screen.getByRole('button', { name: 'Take it back' })).toBeVisible();
    });

    it('lets the manager confirm, and says what was proposed and why', async () => {
      const log = answer({
        [read]: waiting({ ...manager, proposalAbilities: ['confirm', 'decline'] }),
        [`POST /step-proposals/${proposal.id}/confirmation`]: journeyPage(personId, manager),
      });
      const { user } = await show();
      expect(await screen.findByRole('heading', { name: 'Mara proposes step 4, Get promoted' })).toBeVisible();
      expect(screen.getByText('“All of it holds.”')).toBeVisible();
      await user.click(screen.getByRole('button', { name: 'Confirm' }));
      await waitFor(() => expect(sent(log)?.path).toContain('/confirmation'));
    });

    it('tells whoever proposed what is missing', async () => {
      const declinedMove = { step: 4, answer: 'Two goals are still open.', answeredOn: '2026-11-21' } as const;
      answer({ [read]: journeyPage(personId, { declinedMove }) });
      await show();
      expect(await screen.findByText(/“not yet” on .*: “Two goals are still open\.”/)).toBeVisible();
    });

    it('lets whoever proposed take it back', async () => {
      answer({ [read]: waiting({ proposalAbilities: ['withdraw'] }) });
      await show();
      expect(await screen.findByText(/Dana has not answered yet/)).toBeVisible();
      expect(screen.getByRole('button', { name: 'Take it back' })).toBeVisible();
      expect(screen.queryByRole('button', { name: /Confirm|Go back/ })).toBeNull();
    });
  });

  it('begins in one press towards the next level of the ladder', async () => {
    const none = journeyPage(personId, { journey: null, abilities: ['start'] });
    const log = answer({
      [read]: none,
      'GET /ladders': { items: [ladder] },
      [`POST /people/${personId}/journeys`]: journeyPage(personId),
    });
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Begin' }));
    await screen.findByRole('heading', { level: 2, name: 'Advocate for yourself' });
    expect(sent(log)?.body).toEqual({ targetLevelId: levels.ic5.id, targetOn: null });
  });

  it('goes back only with a reason, to a step that was visited, based on the version seen', async () => {
    const back = journeyPage(personId, { journey: journey({ step: 2, iteration: 2 }) });
    const log = answer({ [read]: journeyPage(personId), [`POST /journeys/${journey().id}/revisit`]: back });
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Go back' }));
    const dialog = await screen.findByRole('dialog', { name: 'Go back to an earlier step' });
    expect(within(dialog).queryByRole('radio', { name: /Get promoted/ })).toBeNull();
    await user.type(within(dialog).getByLabelText('What you learned'), 'Short');
    await user.click(within(dialog).getByRole('button', { name: 'Go back' }));
    expect(sent(log)).toBeUndefined();
    await user.type(within(dialog).getByLabelText('What you learned'), ', but long enough now');
    await user.click(within(dialog).getByRole('button', { name: 'Go back' }));
    await waitFor(() => expect(sent(log)?.body).toEqual({ step: 2, reason: 'Short, but long enough now' }));
    expect(sent(log)?.headers.get('if-match')).toBe('"3"');
  });

  it('asks for the reason before going on while signals are open', async () => {
    answer({ [read]: journeyPage(personId) });
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Go to step 4' }));
    expect(await screen.findByRole('dialog', { name: 'Step ahead to step 4' })).toHaveTextContent('Dana sees why');
  });

  it('is answered by the manager, who reads the same page', async () => {
    const declared = journeyPage(personId, {
      ...manager,
      intent: intent(),
      intentAbilities: ['acknowledge', 'counter'],
    });
    const heard = {
      ...declared,
      intent: intent({ state: 'acknowledged', answeredBy: 'Dana Whitlock', answeredOn: '2026-11-23' }),
    };
    const log = answer({
      [read]: declared,
      [`POST /intents/${intent().id}/acknowledgement`]: { ...heard, intentAbilities: [] },
    });
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Acknowledge' }));
    const dialog = await screen.findByRole('dialog', { name: 'You have heard Mara' });
    await user.click(within(dialog).getByRole('button', { name: /^Acknowledge/ }));
    expect(await screen.findAllByText('Dana acknowledged it')).not.toHaveLength(0);
    expect(sent(log)?.headers.get('if-match')).toBe('"1"');
  });

  it('says in words that a judgement is stale', async () => {
    const readiness = {
      id: levels.ic4.id,
      value: 'developing',
      reason: 'Needs one more large piece of work.',
      givenOn: '2026-01-05',
      givenBy: 'Dana Whitlock',
      stale: true,
    } as const;
    answer({ [read]: journeyPage(personId, { readiness }) });
    await show();
    expect(await screen.findByText(/^Stale: \d+ days old$/)).toBeVisible();
    expect(screen.getByText('Dana’s judgement')).toBeVisible();
  });

  it('shows no private records to the manager, and says whose they are', async () => {
    answer({ [read]: journeyPage(personId, manager) });
    await renderPage(<JourneyView personId={personId} />, { path: '/x?step=1&practice=know-the-key-players' });
    expect(await screen.findByText('These are Mara’s alone. Nobody else ever reads them.')).toBeVisible();
  });

  it('offers both records that practise soft skills to their owner, and what was shown alone to the manager', async () => {
    const others = {
      [`GET /people/${personId}/visibility-events`]: { items: [], nextCursor: null, abilities: ['create'] },
      [`GET /people/${personId}/key-players`]: { items: [], nextCursor: null, keyPlayers: 0, met: 0, abilities: [] },
    };
    const path = '/x?step=4&practice=soft-skills';
    answer({ [read]: journeyPage(personId), ...others });
    const { unmount } = await renderPage(<JourneyView personId={personId} />, { path });
    const records = await screen.findByRole('region', { name: 'Records' });
    expect(await within(records).findByRole('heading', { name: 'Lunches and talks further up' })).toBeVisible();
    expect(await within(records).findByRole('button', { name: 'Log an event' })).toBeVisible();
    unmount();
    const log = answer({ [read]: journeyPage(personId, manager), ...others });
    await renderPage(<JourneyView personId={personId} />, { path });
    await waitFor(() => expect(log.some((asked) => asked.path.includes('visibility-events'))).toBe(true));
    expect(screen.queryByRole('heading', { name: 'Lunches and talks further up' })).toBeNull();
    expect(log.some((asked) => asked.path.includes('key-players'))).toBe(false);
  });

  it('lists the encounters within the key players, and once', async () => {
    answer({
      [read]: journeyPage(personId),
      [`GET /people/${personId}/key-players`]: { items: [], nextCursor: null, keyPlayers: 0, met: 0, abilities: [] },
    });
    await renderPage(<JourneyView personId={personId} />, { path: '/x?step=1&practice=know-the-key-players' });
    expect(await screen.findByText(/^The people worth learning from/)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Lunches and talks further up' })).toBeNull();
  });
});
