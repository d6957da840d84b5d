import { describe, expect, it } from '@jest/globals';
import type { CommentList, CommentView } from '@rungs/contracts/comments.js';
import { screen, waitFor, within } from '@testing-library/react';
import { mara, renderPage, viewerWith } from '../test/render.js';
import { answer, problem } from '../test/server.js';
import { CommentCount, RecordThread } from './index.js';

const personId = mara.membership.personId;
const goalId = '0190b6d0-0000-7000-8000-000000000301';
const me = { personId, name: 'Mara Velasco' };
const dana = { personId: '0190b6d0-0000-7000-8000-000000000290', name: 'Dana Whitlock' };
const goal = { id: goalId, personId, visibleTo: [me, dana] };
const counts = `GET /people/${personId}/comment-counts`;
const list = `GET /people/${personId}/comments`;

const comment: CommentView = {
  ...{ id: '0190b6d0-0000-7000-8000-000000000201', personId, version: 1, author: dana, text: 'By when?' },
  ...{ about: { recordType: 'goal', recordId: goalId }, mentions: [], editedAt: null, abilities: [] },
  ...{ visibleTo: [me, dana], createdAt: '2026-11-01T10:00:00.000Z', updatedAt: '2026-11-01T10:00:00.000Z' },
};
const page = (items: CommentView[], abilities: CommentList['abilities'] = ['create']): CommentList => ({
  ...{ items, nextCursor: null, visibleTo: [me, dana], abilities },
});
const thread = (of: typeof goal = goal) => <RecordThread type="goal" record={of} title="Halve the build" />;
const button = (name: string) => screen.findByRole('button', { name });

describe('the talk about one record', () => {
  it('says how much was said, and asks for it with the press only', async () => {
    const log = answer({ [counts]: { items: [{ recordId: goalId, count: 2 }] }, [list]: page([comment]) });
    const { user } = await renderPage(thread());
    const fold = await button('2 comments: Halve the build');
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    expect(log.map(({ path }) => path)).toEqual([`/people/${personId}/comment-counts`]);
    await user.click(fold);
    const talk = within(await screen.findByRole('region', { name: 'Comments on Halve the build' }));
    expect(await talk.findByText('By when?')).toBeVisible();
    expect(log.at(-1)?.path).toContain(`recordType=goal&recordId=${goalId}`);
    // All that stands here is about the goal: no comment need say so.
    expect(talk.queryByText('on a goal')).toBeNull();
  });

  it('takes a comment about the record, and keeps what is half written when it is folded', async () => {
    const log = answer({
      [counts]: { items: [] },
      [list]: page([]),
      [`POST /people/${personId}/comments`]: { status: 201, body: comment },
    });
    const { user } = await renderPage(thread());
    await user.click(await button('Comment: Halve the build'));
    expect(await screen.findByText('Nobody has said anything about this yet.')).toBeVisible();
    await user.type(await screen.findByRole('textbox', { name: 'Write to Dana Whitlock' }), 'Look, @da');
    await user.click(await button('Comment: Halve the build'));
    await user.click(await button('Comment: Halve the build'));
    expect(await screen.findByRole('textbox', { name: 'Write to Dana Whitlock' })).toHaveValue('Look, @da');
    await user.click(await button('@Dana Whitlock'));
    await user.click(await button('Send'));
    const sent = () => log.find(({ method }) => method === 'POST')?.body;
    const about = { recordType: 'goal', recordId: goalId };
    await waitFor(() => expect(sent()).toEqual({ text: 'Look, @Dana Whitlock ', mentions: [dana.personId], about }));
  });

  it('is offered on nothing that is private, unless it was talked about before, and then read only', async () => {
    answer({ [counts]: { items: [] } });
    const { unmount } = await renderPage(thread({ ...goal, visibleTo: [me] }));
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
    unmount();
    answer({ [counts]: { items: [{ recordId: goalId, count: 1 }] }, [list]: page([comment], []) });
    const { user } = await renderPage(thread({ ...goal, visibleTo: [me] }));
    await user.click(await button('One comment: Halve the build'));
    expect(await screen.findByText('This is not shared now, so nobody can be written to about it.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  const theirs = { ...goal, personId: dana.personId };
  const ofDana = `/people/${dana.personId}`;

  it('is not there for a mentor, who leads nobody: nothing is asked for that is not theirs', async () => {
    const log = answer({});
    await renderPage(
      <>
        {thread(theirs)}
        <p>Drawn</p>
      </>,
    );
    expect(await screen.findByText('Drawn')).toBeVisible();
    expect([log, screen.queryByRole('button')]).toEqual([[], null]);
  });

  it.each([
    [['open_log'], [ofDana]],
    [
      ['open_log', 'comment'],
      [ofDana, `${ofDana}/comment-counts`],
    ],
  ])('is for a manager whose report it is, who may %j', async (abilities, asked) => {
    const log = answer({
      [`GET ${ofDana}`]: { abilities },
      [`GET ${ofDana}/comment-counts`]: { items: [{ recordId: goalId, count: 2 }] },
    });
    await renderPage(thread(theirs), { viewer: viewerWith({ isManager: true }) });
    await waitFor(() => expect(log.map(({ path }) => path)).toEqual(asked));
    if (asked.length > 1) expect(await button('2 comments: Halve the build')).toBeVisible();
    else expect(screen.queryByRole('button')).toBeNull();
  });

  it('can be read again when it could not be read', async () => {
    let there = false;
    answer({
      [counts]: { items: [] },
      [list]: () => (there ? { body: page([comment]) } : problem(500, 'internal')),
    });
    const { user } = await renderPage(thread());
    await user.click(await button('Comment: Halve the build'));
    expect(await screen.findByRole('alert')).toHaveTextContent('The comments could not be read');
    there = true;
    await user.click(await button('Try again'));
    expect(await screen.findByText('By when?')).toBeVisible();
  });

  it('asks once for the counts of many rows', async () => {
    const log = answer({ [counts]: { items: [{ recordId: goalId, count: 1 }] } });
    const rows = ['a', 'b', goalId].map((id) => <CommentCount key={id} personId={personId} id={id} />);
    await renderPage(<p>{rows}</p>);
    expect(await screen.findByText('One comment')).toBeVisible();
    expect(log).toHaveLength(1);
  });
});
