import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { useMemo } from 'react';
import { mara, renderPage, viewerWith } from '../test/render.js';
import { answer } from '../test/server.js';
import { useActions } from '../shared/actions.js';
import { onQuickLogAsked } from '../shared/quick-log.js';
import { groupsFor } from './navigation.js';
import { Palette } from './palette.js';

const oskar = {
  id: '0190b6d0-0000-7000-8000-0000000000aa',
  name: 'Óskar Brandt',
  title: 'Staff Engineer',
  email: null,
  department: null,
  manager: null,
  level: null,
  location: '',
  active: true,
  reports: 0,
};

function Everything({ onLog, remind }: { onLog: () => void; remind: () => void }) {
  useActions(useMemo(() => [{ id: 'remind', words: 'Remind Oskar', run: remind }], [remind]));
  return <Palette open onClose={() => undefined} groups={groupsFor(mara.membership)} onLog={onLog} />;
}

const opened = async () => {
  const asked = answer({ 'GET /people': { items: [oskar], nextCursor: null, abilities: [] } });
  const [onLog, remind] = [jest.fn(), jest.fn()];
  const page = await renderPage(<Everything onLog={onLog} remind={remind} />);
  const input = await screen.findByRole('combobox', { name: 'Find or do' });
  return { ...page, asked, onLog, remind, input };
};

describe('find or do', () => {
  it('reaches every screen by the beginning of a word', async () => {
    const { user, input, history } = await opened();
    await user.type(input, 'goa');
    await user.click(await screen.findByRole('option', { name: 'Goals' }));
    await waitFor(() => expect(history.location.pathname).toBe('/goals'));
  });

  it('begins an observation in the quick log', async () => {
    const { user, input } = await opened();
    const asked: string[] = [];
    const stop = onQuickLogAsked((beginning) => asked.push(beginning));
    await user.type(input, 'noticed');
    await user.click(await screen.findByRole('option', { name: 'Note what you noticed' }));
    expect(asked).toEqual(['/observed ']);
    stop();
  });

  it('asks the directory for people and opens their card with Enter', async () => {
    const { user, input, history, asked } = await opened();
    await user.type(input, 'os');
    expect(await screen.findByRole('option', { name: /Óskar Brandt/u })).toBeInTheDocument();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(history.location.pathname).toBe(`/people/${oskar.id}/profile`));
    expect(asked.at(-1)?.path).toBe('/people?query=os&limit=6');
  });

  it('shows where one’s own report stands, and asks for nobody’s stair otherwise', async () => {
    const row = {
      ...{ personId: oskar.id, name: oskar.name, title: '', level: null, step: 2, iteration: 1 },
      steps: [4, 3, 1, 3].map((required) => ({ met: 1, required })),
      ...{ path: [[1, 1]], stepEnteredOn: null, targetLevel: null, targetOn: null, covered: 0, required: 0 },
      ...{ intentState: null, readiness: null, readinessGivenOn: null, lastTalkOn: null, owed: [] },
    };
    answer({
      'GET /people': { items: [oskar], nextCursor: null, abilities: [] },
      'GET /team': { items: [row], asOf: '2026-11-23T08:00:00.000Z' },
    });
    const viewer = viewerWith({ isManager: true });
    const { user } = await renderPage(<Everything onLog={jest.fn()} remind={jest.fn()} />, { viewer });
    await user.type(await screen.findByRole('combobox', { name: 'Find or do' }), 'os');
    expect(await screen.findByText('Step 2, 1 of 3')).toBeInTheDocument();
  });

  it('runs what the open screen offers', async () => {
    const { user, input, remind } = await opened();
    await user.type(input, 'remind');
    await user.click(await screen.findByRole('option', { name: 'Remind Oskar' }));
    expect(remind).toHaveBeenCalledTimes(1);
  });

  it('says when nothing is called that', async () => {
    const { user, input } = await opened();
    answer({ 'GET /people': { items: [], nextCursor: null, abilities: [] } });
    await user.type(input, 'xyzzy');
    expect(await screen.findByText('Nothing is called that.')).toBeInTheDocument();
  });
});
