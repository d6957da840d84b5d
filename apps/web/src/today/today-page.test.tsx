import { describe, expect, it } from '@jest/globals';
import type { GoalPartView } from '@rungs/contracts/goals.js';
import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { screen, waitFor, within } from '@testing-library/react';
import { intent, journeyPage, signal } from '../test/journey-sample.js';
import { mara, renderPage, viewerWith } from '../test/render.js';
import { answer, problem } from '../test/server.js';
import TodayPage from './today-page.js';

const { personId } = mara.membership;
const nothing = { items: [], nextCursor: null };
const steady = { kind: 'steady', sentence: { en: 'Level.', es: 'Igual.' } };
const energy = { weeks: [], reading: steady, signals: [], lastTakenOn: '2026-01-05', due: true };

async function today(wish: Partial<JourneyPage>, viewer = mara, parts: readonly GoalPartView[] = []) {
  const log = answer({
    [`GET /people/${personId}/journey`]: journeyPage(personId, wish),
    [`GET /people/${personId}/coverage`]: () => problem(404, 'not_found'),
    [`GET /people/${personId}/goals`]: { ...nothing, openCount: 0, openLimit: 3, abilities: [] },
    'GET /feedback-requests': { ...nothing, pendingCount: 0 },
    'GET /validations': { ...nothing, openCount: 0 },
    'GET /help-requests': { ...nothing, pendingCount: 0, abilities: [] },
    'GET /goal-parts': { ...nothing, items: parts },
    ...Object.fromEntries(parts.map((part) => [`POST /goal-parts/${part.id}/acts`, { ...part, doneOn: '2026-11-23' }])),
    [`GET /people/${personId}/check-ins/trend`]: energy,
    'GET /team/owed-answers': { items: [] },
    'GET /ladders': { items: [] },
    'GET /team': { items: [], asOf: '2026-11-23T08:00:00.000Z' },
  });
  const view = await renderPage(<TodayPage />, { viewer });
  await screen.findByRole('heading', { level: 1 });
  return { ...view, log };
}

describe('today', () => {
  it('names what is missing, with its rule and the act that closes it', async () => {
    await today({ signals: [signal('key_players', { threshold: 3, value: 1 }), signal('target_date', { step: 4 })] });
    expect(await screen.findByText('Two things stand between you and Staff Engineer.')).toBeVisible();
    const [first, second] = within(screen.getByRole('region', { name: 'What is missing for IC5' })).getAllByRole(
      'listitem',
    );
    expect(first).toHaveTextContent('key_players fails.');
    expect(within(first ?? document.body).getByRole('link', { name: 'Name a key player' })).toBeVisible();
    expect(within(second ?? document.body).getByRole('link', { name: 'Choose a date' })).toHaveAttribute(
      'href',
      expect.stringContaining('act=target'),
    );
  });

  it('shows no more than five, and says how many there are', async () => {
    const signals = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => signal(key));
    await today({ signals });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '7 things stand between you and Staff Engineer.',
    );
    expect(screen.getAllByText('Rule:')).toHaveLength(5);
  });

  it('asks how the week was, for nobody else to read', async () => {
    await today({});
    const asked = await screen.findByRole('region', { name: 'How was the week?' });
    expect(within(asked).getByRole('link', { name: 'Check in' })).toHaveAttribute('href', '/energy');
    expect(asked).toHaveTextContent('Nobody else sees it, ever');
  });

  it('says what waits for the manager', async () => {
    await today({ intent: intent() });
    const waiting = screen.getByRole('region', { name: 'Waiting for others' });
    expect(within(waiting).getByText('Dana Whitlock')).toBeVisible();
    expect(waiting).toHaveTextContent('Answer to your intent');
  });

  it('brings up what others handed over, done with one press', async () => {
    const part: GoalPartView = {
      id: '0190b6d0-0000-7000-8000-000000000301',
      goalId: '0190b6d0-0000-7000-8000-000000000302',
      version: 4,
      title: 'Write the runbook',
      owner: { personId: '0190b6d0-0000-7000-8000-000000000303', name: 'Oskar Brandt' },
      handedTo: { personId, name: 'Mara Velasco' },
      dueOn: null,
      doneOn: null,
      abilities: ['finish', 'hand_back'],
    };
    const { user, log } = await today({}, mara, [part]);
    const asked = screen.getByRole('region', { name: 'Asked of you' });
    expect(await within(asked).findByText('Write the runbook')).toBeVisible();
    expect(asked).toHaveTextContent('A part of a goal of Oskar Brandt');
    await user.click(within(asked).getByRole('button', { name: 'Mark as done' }));
    const sent = await waitFor(() => {
      const found = log.find(({ method }) => method === 'POST');
      expect(found).toBeDefined();
      return found;
    });
    expect([sent?.body, sent?.headers.get('if-match')]).toEqual([{ act: 'finish' }, '"4"']);
    expect(await screen.findByText('“Write the runbook” is done')).toBeVisible();
  });

  it('shows HR the pipeline and an invitation when they have no journey', async () => {
    await today({ journey: null, abilities: ['start'] }, viewerWith({ roles: ['employee', 'hr'] }));
    const asked = screen.getByRole('region', { name: 'Asked of you' });
    expect(within(asked).getByRole('link', { name: 'Open' })).toHaveAttribute('href', '/pipeline');
    expect(screen.getByRole('link', { name: 'Begin a journey' })).toHaveAttribute('href', '/journey');
  });
});
