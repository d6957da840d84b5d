import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderPage } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import SharedPage from './shared-page.js';

const personId = '0190b6d0-0000-7000-8000-000000000791';
const of = `/people/${personId}`;
const nothing = { items: [], nextCursor: null, abilities: [] };
const oskar = (abilities: string[]) => ({
  ...{ id: personId, version: 1, name: 'Oskar Brandt', title: 'Engineer', email: null, location: '', level: null },
  ...{ department: null, manager: null, startedOn: null, active: true, reports: 0, employment: null, abilities },
});
/** As the API answers a mentor to whom coverage is not shown: the journey is not there, the shared records are. */
const table = {
  [`GET ${of}`]: oskar(['open_log']),
  [`GET ${of}/goals`]: { ...nothing, openCount: 0, openLimit: 3 },
  [`GET ${of}/plans`]: nothing,
  [`GET ${of}/opportunities`]: nothing,
  [`GET ${of}/visibility-events`]: nothing,
  [`GET ${of}/feedback`]: { ...nothing, receivedCount: 0, answeredCount: 0 },
  [`GET ${of}/assessments`]: nothing,
};
const paths = (log: readonly Asked[]) => log.map(({ path }) => path.split('?')[0]);

describe('what somebody shares with their circle', () => {
  it('has a place for each kind that one may read, and the way to the log', async () => {
    const log = answer(table);
    await renderPage(<SharedPage params={{ personId }} />);
    // The first to draw the page also pays for loading its modules.
    await screen.findByRole('heading', { level: 1, name: 'What Oskar Brandt shares with you' }, { timeout: 4_000 });
    for (const name of ['Goals', 'Plan', 'Opportunities', 'Shown to others', 'Feedback', 'Assessments']) {
      const part = await screen.findByRole('region', { name }, { timeout: 4_000 });
      await within(part).findByText(/./, { selector: 'p' }, { timeout: 4_000 });
      expect(within(part).queryByRole('alert')).toBeNull();
    }
    expect(screen.getByRole('link', { name: 'Read the log' })).toHaveAttribute('href', `${of}/log`);
    // The journey may not be theirs to read, and is not asked for.
    expect(paths(log)).not.toContain(`${of}/journey`);
  });

  it('says so to whom nothing is shared, and asks for nothing', async () => {
    const log = answer({ [`GET ${of}`]: oskar([]) });
    await renderPage(<SharedPage params={{ personId }} />);
    await screen.findByText('Oskar Brandt shares no records with you.');
    expect(paths(log)).toEqual([of]);
  });

  it('keeps the other places where one cannot be read', async () => {
    answer({ ...table, [`GET ${of}/plans`]: () => problem(503, 'busy') });
    await renderPage(<SharedPage params={{ personId }} />);
    const plan = await screen.findByRole('region', { name: 'Plan' });
    await within(plan).findByRole('alert');
    const goals = await screen.findByRole('region', { name: 'Goals' });
    expect(within(goals).queryByRole('alert')).toBeNull();
  });
});
