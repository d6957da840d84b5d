import { describe, expect, it } from '@jest/globals';
import type { GoalPartView, GoalView } from '@rungs/contracts/goals.js';
import { screen, waitFor, within } from '@testing-library/react';
import { answer, type Asked } from '../test/server.js';
import { mara, renderPage } from '../test/render.js';
import { GoalParts } from './goal-parts.js';

const personId = mara.membership.personId;
const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;
const oskar = { personId: id(90), name: 'Oskar Brandt' };

const part = (wish: Partial<GoalPartView> = {}): GoalPartView => ({
  id: id(20),
  goalId: id(1),
  version: 2,
  title: 'Write the runbook',
  owner: { personId, name: 'Mara Velasco' },
  handedTo: null,
  dueOn: null,
  doneOn: null,
  abilities: ['update', 'finish', 'delete'],
  ...wish,
});
const goal = (wish: Partial<GoalView> = {}): GoalView => ({
  id: id(1),
  personId,
  version: 3,
  step: 3,
  iteration: 1,
  audience: 'private',
  visibleTo: [{ personId, name: 'Mara Velasco' }],
  abilities: ['update', 'finish', 'drop', 'delete'],
  title: 'Cut the deploy',
  why: '',
  dueOn: null,
  successMeasure: '',
  progress: 60,
  state: 'open',
  outcome: '',
  closedOn: null,
  collaborators: [oskar],
  parts: [],
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-01T10:00:00.000Z',
  ...wish,
});
const sent = (log: readonly Asked[], method: string): Asked | undefined => log.find((asked) => asked.method === method);

describe('parts of a goal', () => {
  it('are listed with who has them and how many are done', async () => {
    const parts = [part({ handedTo: oskar }), part({ id: id(21), title: 'Try it', doneOn: '2026-11-02' })];
    await renderPage(<GoalParts goal={goal({ parts })} />);
    expect(await screen.findByText('1 of 2 parts done')).toBeVisible();
    const list = screen.getByRole('list', { name: 'Parts of Cut the deploy' });
    expect(within(list).getByText('Oskar Brandt has it')).toBeVisible();
    expect(within(list).getByRole('checkbox', { name: 'Try it' })).toBeChecked();
  });

  it('are moved with the arrows, based on what one saw, and stand there while it is saved', async () => {
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const parts = [part(), part({ id: id(21), title: 'Try it' }), part({ id: id(22), title: 'Tell them' })];
    const log = answer({
      [`PATCH /goal-parts/${id(20)}`]: async () => {
        await arrived;
        return { body: part({ version: 3 }) };
      },
    });
    const { user } = await renderPage(<GoalParts goal={goal({ parts })} />);
    (await screen.findByRole('button', { name: 'Move “Write the runbook”, part 1 of 3' })).focus();
    await user.keyboard('{ArrowUp}');
    expect(log).toEqual([]);
    await user.keyboard('{ArrowDown}');
    const moved = await screen.findByRole('button', { name: 'Move “Write the runbook”, part 2 of 3' });
    expect(moved).toHaveFocus();
    expect(sent(log, 'PATCH')?.body).toEqual({ before: id(22) });
    expect(sent(log, 'PATCH')?.headers.get('if-match')).toBe('"2"');
    arrive();
  });

  it('are moved by nobody who may not change them, and one alone has nowhere to go', async () => {
    const parts = [part({ abilities: [] }), part({ id: id(21), abilities: ['finish'] })];
    const { unmount } = await renderPage(<GoalParts goal={goal({ parts })} />);
    expect(await screen.findByRole('list')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
    unmount();
    await renderPage(<GoalParts goal={goal({ parts: [part()] })} />);
    expect(await screen.findByRole('list')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
  });

  it('are ticked off, based on what one saw', async () => {
    const log = answer({ [`POST /goal-parts/${id(20)}/acts`]: part({ doneOn: '2026-11-02', version: 3 }) });
    const { user } = await renderPage(<GoalParts goal={goal({ parts: [part()] })} />);
    await user.click(await screen.findByRole('checkbox', { name: 'Write the runbook' }));
    await waitFor(() => expect(sent(log, 'POST')?.body).toEqual({ act: 'finish' }));
    expect(sent(log, 'POST')?.headers.get('if-match')).toBe('"2"');
  });

  it('are handed to one of those who work on the goal', async () => {
    const log = answer({ [`POST /goals/${id(1)}/parts`]: part({ handedTo: oskar }) });
    const { user } = await renderPage(<GoalParts goal={goal()} />);
    await user.click(await screen.findByRole('button', { name: 'Break it into parts' }));
    const drawer = await screen.findByRole('dialog', { name: 'A part of the goal' });
    await user.type(within(drawer).getByRole('textbox', { name: 'What is to be done' }), 'Write the runbook');
    await user.click(within(drawer).getByRole('combobox', { name: 'Who does it' }));
    await user.click(await screen.findByRole('option', { name: 'Oskar Brandt' }));
    await user.click(within(drawer).getByRole('button', { name: /Add a part/ }));
    expect(await screen.findByText('The part is added')).toBeVisible();
    expect(sent(log, 'POST')?.body).toEqual({ title: 'Write the runbook', handedToId: oskar.personId, dueOn: null });
  });

  it('say how to hand one over where nobody works on the goal', async () => {
    const { user } = await renderPage(<GoalParts goal={goal({ collaborators: [] })} />);
    await user.click(await screen.findByRole('button', { name: 'Break it into parts' }));
    expect(await screen.findByText(/name them on the goal first/)).toBeVisible();
  });

  it('only show what is there to somebody who may not act', async () => {
    const reader = goal({ abilities: [], parts: [part({ abilities: [] })] });
    await renderPage(<GoalParts goal={reader} />);
    expect(await screen.findByText('Write the runbook')).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
