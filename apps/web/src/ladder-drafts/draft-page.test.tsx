import type { LadderContentView, LadderDraftView } from '@rungs/contracts/ladder-drafts.js';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { keepDraft } from '../shared/forms/drafts.js';
import { cellOf, contentWith, draftOf } from '../test/ladder-sample.js';
import { renderPage, viewerWith } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import DraftPage from './draft-page.js';

const noor = viewerWith({ roles: ['employee', 'hr'] });
const path = `/ladder-drafts/${draftOf(contentWith()).id}`;
beforeEach(() => sessionStorage.clear());

/** A server that keeps what it is sent, each time as another version. */
async function show(first = draftOf(contentWith()), put?: (asked: Asked) => ReturnType<typeof problem>) {
  let now = first;
  const log = answer({
    [`GET ${path}`]: () => ({ body: now }),
    [`PUT ${path}`]: (asked) => {
      if (put) return put(asked);
      now = { ...now, version: now.version + 1, content: asked.body as LadderContentView };
      return { body: now };
    },
  });
  const view = await renderPage(<DraftPage params={{ draftId: first.id }} />, { viewer: noor });
  await screen.findByRole('grid');
  const saved = (): LadderContentView[] =>
    log.filter(({ method }) => method === 'PUT').map(({ body }) => body as LadderContentView);
  const cell = (at: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(`[data-at="${at}"]`);
    if (!found) throw new Error(`There is no cell at ${at}.`);
    return found;
  };
  return { ...view, log, saved, cell };
}

describe('a ladder while it is written', () => {
  it('is a grid with one stop of the Tab key, in which arrows move', async () => {
    const { user, cell } = await show();
    await user.click(cell('1:1'));
    expect(cell('1:1')).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(cell('2:2')).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(cell('0:2')).toHaveFocus();
    expect(document.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
  });

  it('is written in place with the keyboard alone, saved after a pause, on the version it was based on', async () => {
    const { user, cell, saved, log } = await show();
    await user.click(cell('1:1'));
    await user.keyboard('{Enter}');
    const statement = await screen.findByRole('textbox', { name: 'What is asked for' });
    expect(statement).toHaveFocus();
    await user.clear(statement);
    await user.type(statement, 'Draws before building.');
    const group = screen.getByRole('group', { name: 'What is asked for in IC4, Design' });
    const entries = within(group).getByRole('spinbutton', { name: /entries/ });
    await user.clear(entries);
    await user.type(entries, '4{Enter}');
    expect(cell('2:1')).toHaveFocus();
    expect(cell('1:1')).toHaveTextContent('Draws before building.4 entries of evidence');
    await waitFor(() => expect(saved()).toHaveLength(1), { timeout: 3_000 });
    expect(saved()[0]?.tracks[0]?.levels[0]?.expectations[0]).toEqual(
      cellOf('design', { statement: 'Draws before building.', bar: { count: 4, kinds: 1, months: 1 } }),
    );
    expect(log.find(({ method }) => method === 'PUT')?.headers.get('if-match')).toBe('"1"');
    expect(await screen.findByText('Saved')).toBeVisible();
  });

  it('begins to write in an empty cell with the first letter, which is none of the page’s commands', async () => {
    const { user, cell } = await show();
    await user.click(cell('2:2'));
    await user.keyboard('Leads.{Enter}');
    expect(cell('2:2')).toHaveTextContent('Leads.');
  });

  it('leaves a cell as it was with Escape, empties it with Delete, and takes both ways back', async () => {
    const { user, cell } = await show();
    await user.click(cell('1:1'));
    await user.keyboard('{Enter} and more{Escape}');
    expect(cell('1:1')).toHaveTextContent('Does design.2 entries of evidence');
    await user.keyboard('{Delete}');
    expect(cell('1:1')).toHaveTextContent('Not asked for');
    await user.keyboard('{Control>}z{/Control}');
    expect(cell('1:1')).toHaveTextContent('Does design.');
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    expect(cell('1:1')).toHaveTextContent('Not asked for');
  });

  it('says what is wrong with a bar beside it, and keeps it open until it is right', async () => {
    const { user, cell } = await show();
    await user.click(cell('1:1'));
    await user.keyboard('{Enter}');
    const kinds = await screen.findByRole('spinbutton', { name: /kind/ });
    await user.clear(kinds);
    await user.type(kinds, '7{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('The bar asks for more kinds or months than entries.');
    await user.clear(kinds);
    await user.type(kinds, '2{Enter}');
    expect(cell('1:1')).toHaveTextContent('2 entries of evidence of 2 kinds');
  });

  it('moves a level and a competency with the keyboard, and the focus goes along', async () => {
    const { user, cell } = await show();
    await user.click(cell('0:1'));
    await user.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
    expect(cell('0:2')).toHaveTextContent('IC4');
    expect(cell('0:2')).toHaveFocus();
    await user.click(cell('2:0'));
    await user.keyboard('{Control>}{Shift>}{ArrowUp}{/Shift}{/Control}');
    expect(cell('1:0')).toHaveTextContent('Delivery');
    expect(cell('1:0')).toHaveFocus();
  });

  it('opens a level from its head, adds one, and takes one away with a way back', async () => {
    const { user, cell } = await show();
    await user.click(cell('0:1'));
    await user.keyboard('{Enter}');
    const title = await screen.findByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'Senior Engineer');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(cell('0:1')).toHaveTextContent('Senior Engineer'));
    await user.click(cell('0:2'));
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Take the level away' }));
    expect(screen.queryByText('IC5')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('IC5')).toBeVisible();
  });

  it('leads from each problem to its cell, and is not published before', async () => {
    const empty = contentWith({ levels: [['IC4', cellOf('design')], ['IC5']] });
    const { user, cell } = await show(draftOf(empty));
    expect(screen.getByRole('button', { name: 'Publish' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'IC5: This level asks for nothing yet.' }));
    expect(cell('0:2')).toHaveFocus();
    expect(cell('0:2')).toHaveAttribute('data-fault');
  });

  it('shows both when somebody saved meanwhile, and loses neither', async () => {
    const theirs = contentWith({ levels: [['IC4', cellOf('design', { statement: 'Theirs.' })]] });
    const other = draftOf(theirs, {
      version: 2,
      editedBy: { personId: noor.membership.personId, name: 'Ruth Ekström' },
    });
    const { user, cell } = await show(undefined, () => problem(412, 'stale', { current: other }));
    await user.click(cell('2:2'));
    await user.keyboard('Mine.{Enter}');
    const dialog = await screen.findByRole('dialog', { name: /wrote at the same time/ }, { timeout: 3_000 });
    expect(within(dialog).getByRole('list', { name: 'Ruth Ekström changed' })).toHaveTextContent('IC4, Design');
    expect(within(dialog).getByRole('list', { name: 'You changed' })).toHaveTextContent('IC5, Delivery is asked for');
    await user.click(within(dialog).getByRole('button', { name: 'Go on with theirs' }));
    expect(await screen.findByText('Theirs.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Mine.')).toBeVisible();
  });

  it('finds again after a reload what had not reached the server', async () => {
    const first = await show(undefined, () => problem(503, 'overloaded'));
    await first.user.click(first.cell('2:2'));
    await first.user.keyboard('Kept.{Enter}');
    first.unmount();
    await show();
    expect(await screen.findByText('Kept.')).toBeVisible();
  });

  it('is not in conflict with itself where it was loaded anew before the answer came', async () => {
    const sent = contentWith({ levels: [['IC4', cellOf('design', { statement: 'Sent.' })]] });
    const held = draftOf(sent, { version: 2 });
    keepDraft(`ladder-draft:${held.id}`, { content: sent, version: 1, base: contentWith() });
    const { saved } = await show(held, () => problem(412, 'stale', { current: held }));
    await waitFor(() => expect(saved()).toHaveLength(1), { timeout: 3_000 });
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  it('is published with a word on what changed, and says who is left behind', async () => {
    const draft: LadderDraftView = draftOf(contentWith(), {
      basedOn: { versionId: draftOf(contentWith()).id, number: 1 },
      changes: [{ kind: 'removed', thing: 'level', name: 'IC6' }],
      leftBehind: [{ code: 'IC6', people: 2 }],
    });
    const { user } = await show(draft);
    expect(screen.getByText('Level IC6 is gone.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    const dialog = await screen.findByRole('dialog', { name: 'Engineering, version 2' });
    expect(dialog).toHaveTextContent('2 people stand on IC6, which is no longer in it.');
    const log = answer({
      [`POST ${path}/publication`]: {
        ...{ id: draft.id, versionId: draft.id, name: 'Engineering', version: 2 },
        ...{ publishedAt: '2026-11-24T10:00:00.000Z', tracks: [], competencies: [], expectations: [] },
      },
    });
    await user.type(within(dialog).getByRole('textbox'), 'IC6 is two levels now.');
    await user.click(within(dialog).getByRole('button', { name: 'Publish version 2' }));
    expect(await screen.findByText('Engineering, version 2, is published.')).toBeVisible();
    expect(log[0]?.body).toEqual({ changelog: 'IC6 is two levels now.' });
    expect(log[0]?.headers.get('if-match')).toBe('"1"');
  });
});
