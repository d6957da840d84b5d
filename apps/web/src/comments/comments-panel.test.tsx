import { describe, expect, it } from '@jest/globals';
import type { CommentList, CommentView } from '@rungs/contracts/comments.js';
import { screen, waitFor, within } from '@testing-library/react';
import { mara, renderPage } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import { CommentsPanel } from './comments-panel.js';

const personId = mara.membership.personId;
const list = `GET /people/${personId}/comments`;
const write = `POST /people/${personId}/comments`;
const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`;
const dana = { personId: id(90), name: 'Dana Whitlock' };
const me = { personId, name: 'Mara Velasco' };

const comment = (wish: Partial<CommentView> = {}): CommentView => ({
  id: id(1),
  personId,
  version: 1,
  author: dana,
  text: 'The Guild talk landed.',
  about: null,
  mentions: [],
  editedAt: null,
  visibleTo: [me, dana],
  abilities: [],
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-01T10:00:00.000Z',
  ...wish,
});
const page = (items: CommentView[], more: Partial<CommentList> = {}): CommentList => ({
  items,
  nextCursor: null,
  visibleTo: [me, dana],
  abilities: ['create'],
  ...more,
});

describe('comments', () => {
  it('stand in the order of writing, earlier pages before later ones, and say who reads them', async () => {
    answer({
      [list]: ({ path }: { path: string }) => ({
        body: path.includes('cursor')
          ? page([comment({ id: id(2), text: 'Earlier' })])
          : page([comment(), comment({ id: id(3), author: me, text: 'Yes.', abilities: ['update', 'delete'] })], {
              nextCursor: 'c',
            }),
      }),
    });
    const { user } = await renderPage(<CommentsPanel personId={personId} />);
    await user.click(await screen.findByRole('button', { name: 'Show earlier ones' }));
    await screen.findByText('Earlier');
    const said = within(screen.getByRole('list', { name: 'Comments' })).getAllByRole('listitem');
    expect(said.map((one) => one.textContent)).toEqual([
      expect.stringContaining('Earlier'),
      expect.stringContaining('The Guild talk landed.'),
      expect.stringContaining('Yes.'),
    ]);
    expect(screen.getByText('You and Dana Whitlock')).toBeVisible();
    // Only one's own can be changed.
    expect(screen.getAllByRole('button', { name: 'What to do with this comment' })).toHaveLength(1);
  });

  it('show what one writes before the server has it', async () => {
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const kept: CommentView[] = [];
    answer({
      [list]: () => ({ body: page(kept) }),
      [write]: async () => {
        await arrived;
        kept.push(comment({ author: me, text: 'On 3 December.' }));
        return { status: 201, body: kept[0] };
      },
    });
    const { user } = await renderPage(<CommentsPanel personId={personId} />);
    await user.type(await screen.findByRole('textbox', { name: 'Write to Dana Whitlock' }), 'On 3 December.');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('sending')).toBeVisible();
    expect(screen.getByRole('textbox')).toHaveValue('');
    arrive();
    await waitFor(() => expect(screen.queryByText('sending')).toBeNull());
    expect(screen.getAllByText('On 3 December.')).toHaveLength(1);
  });

  it('lose nothing that could not be sent, and send it again as the same', async () => {
    const log = answer({ [list]: page([]), [write]: () => problem(409, 'not_possible') });
    const { user } = await renderPage(<CommentsPanel personId={personId} />);
    const box = await screen.findByRole('textbox', { name: 'Write to Dana Whitlock' });
    await user.type(box, 'Hello');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The comment was not sent');
    expect(box).toHaveValue('Hello');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    const keys = () =>
      log.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('idempotency-key'));
    await waitFor(() => expect(keys()).toHaveLength(2));
    expect(new Set(keys()).size).toBe(1);
  });

  it('speak to somebody who can read them, chosen after an @', async () => {
    const log = answer({ [list]: page([]), [write]: { ...comment({ author: me, mentions: [dana] }) } });
    const { user } = await renderPage(<CommentsPanel personId={personId} />);
    const box = await screen.findByRole('textbox', { name: 'Write to Dana Whitlock' });
    await user.type(box, 'Look, @da');
    await user.click(screen.getByRole('button', { name: '@Dana Whitlock' }));
    expect(box).toHaveValue('Look, @Dana Whitlock ');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    const sent = () => log.find(({ method }) => method === 'POST')?.body;
    await waitFor(() =>
      expect(sent()).toEqual({ text: 'Look, @Dana Whitlock ', mentions: [dana.personId], about: null }),
    );
  });

  it('are edited in their place, based on what one read', async () => {
    const mine = comment({ author: me, abilities: ['update', 'delete'], version: 4 });
    const log = answer({
      [list]: page([mine]),
      [`PATCH /comments/${mine.id}`]: { ...mine, text: 'Changed', version: 5 },
    });
    const { user } = await renderPage(<CommentsPanel personId={personId} />);
    await user.click(await screen.findByRole('button', { name: 'What to do with this comment' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    const box = await screen.findByRole('textbox', { name: 'Change the comment' });
    await user.clear(box);
    await user.type(box, 'Changed');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Change the comment' })).toBeNull());
    const sent = log.find(({ method }) => method === 'PATCH');
    expect([sent?.body, sent?.headers.get('if-match')]).toEqual([{ text: 'Changed', mentions: [] }, '"4"']);
  });

  it('show both versions to whoever edits second, and lose neither', async () => {
    const mine = comment({ author: me, abilities: ['update'], version: 4 });
    const log = answer({
      [list]: page([mine]),
      [`PATCH /comments/${mine.id}`]: ({ headers }: Asked) =>
        headers.get('if-match') === '"4"'
          ? problem(412, 'stale', { current: { ...mine, text: 'From the other window', version: 5 } })
          : { body: { ...mine, text: 'From this window', version: 6 } },
    });
    const { user } = await renderPage(<CommentsPanel personId={personId} />);
    await user.click(await screen.findByRole('button', { name: 'What to do with this comment' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    const box = await screen.findByRole('textbox', { name: 'Change the comment' });
    await user.clear(box);
    await user.type(box, 'From this window');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('dialog', { name: /^Somebody changed this/ });
    expect(dialog).toHaveTextContent('From the other window');
    expect(dialog).toHaveTextContent('From this window');
    await user.click(within(dialog).getByRole('button', { name: 'Keep yours' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Change the comment' })).toBeNull());
    const sent = log.filter(({ method }) => method === 'PATCH');
    expect(sent.map(({ body, headers }) => [(body as { text: string }).text, headers.get('if-match')])).toEqual([
      ['From this window', '"4"'],
      ['From this window', '"5"'],
    ]);
  });

  it('are deleted with a way back', async () => {
    const mine = comment({ author: me, abilities: ['delete'], version: 2 });
    const log = answer({
      [list]: page([mine]),
      [`DELETE /comments/${mine.id}`]: { id: mine.id, version: 3, restorableUntil: '2026-11-24T10:00:00.000Z' },
      [`POST /comments/${mine.id}/restoration`]: mine,
    });
    const { user } = await renderPage(<CommentsPanel personId={personId} />);
    await user.click(await screen.findByRole('button', { name: 'What to do with this comment' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(log.some(({ path }) => path.endsWith('/restoration'))).toBe(true));
    expect(log.find(({ path }) => path.endsWith('/restoration'))?.headers.get('if-match')).toBe('"3"');
  });
});
