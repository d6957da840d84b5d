import { describe, expect, it } from '@jest/globals';
import type { OneOnOneView } from '@rungs/contracts/one-on-ones.js';
import { screen, waitFor, within } from '@testing-library/react';
import { mara, renderPage } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import { Agenda } from './agenda.js';

const personId = mara.membership.personId;
const me = { personId, name: 'Mara Velasco' };
const item = {
  ...{ id: '0190b6d0-0000-7000-8000-000000000402', personId, version: 1, text: 'The release', author: me },
  ...{ talkedOn: null, visibleTo: [me], createdAt: '2026-11-01T10:00:00.000Z', updatedAt: '2026-11-01T10:00:00.000Z' },
  abilities: ['update' as const, 'reword' as const, 'delete' as const],
};
const dana = { personId: '0190b6d0-0000-7000-8000-000000000290', name: 'Dana Whitlock' };
const talkWith = (changes: Partial<OneOnOneView> = {}): OneOnOneView => ({
  ...{ person: me, manager: dana, lastTalkOn: null, agenda: [item], agendaOpen: 1, agendaCursor: null },
  notes: { text: '', version: 1, updatedAt: null },
  ...changes,
});
const address = `PATCH /agenda-items/${item.id}`;

async function reword(words: string) {
  const { user } = await renderPage(<Agenda talk={talkWith()} />);
  await user.click(await screen.findByRole('button', { name: 'What to do with the point: The release' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
  const form = within(await screen.findByRole('form', { name: 'Put the point in other words' }));
  const field = form.getByRole('textbox', { name: /^What do you want to talk about/ });
  expect(field).toHaveValue('The release');
  await user.clear(field);
  await user.type(field, words);
  return { user, form, field };
}

describe('a long agenda', () => {
  it('has what was written before at a press, page by page, above what is there', async () => {
    const earlier = (n: number) => ({ ...item, id: `0190b6d0-0000-7000-8000-00000000040${n}`, text: `Earlier ${n}` });
    const log = answer({
      [`GET /people/${personId}/agenda-items`]: ({ path }: Asked) => ({
        body: path.includes('cursor=one')
          ? { items: [earlier(1)], nextCursor: 'two' }
          : { items: [earlier(0)], nextCursor: null },
      }),
    });
    const { user } = await renderPage(<Agenda talk={talkWith({ agendaOpen: 3, agendaCursor: 'one' })} />);
    const points = () => screen.getAllByRole('checkbox').map((point) => point.closest('label')?.textContent);
    const more = () => screen.findByRole('button', { name: 'Show earlier points' });
    expect(log).toEqual([]);
    await user.click(await more());
    await waitFor(() => expect(points()).toEqual(['Earlier 1', 'The release']));
    await user.click(await more());
    await waitFor(() => expect(points()).toEqual(['Earlier 0', 'Earlier 1', 'The release']));
    expect(screen.queryByRole('button', { name: 'Show earlier points' })).toBeNull();
  });
});

describe('a point of the agenda', () => {
  it('is put in other words where it stands, over the version one read', async () => {
    const log = answer({ [address]: { ...item, version: 2, text: 'The May release' } });
    const { user, form } = await reword('The May release');
    await user.click(form.getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(log.at(-1)?.body).toEqual({ text: 'The May release' }));
    expect(log.at(-1)?.headers.get('if-match')).toBe('"1"');
    await waitFor(() => expect(screen.queryByRole('form', { name: /^Put the point/ })).toBeNull());
    expect(screen.getByRole('checkbox', { name: 'The release' })).toBeVisible();
  });

  it('shows both versions when another window was faster, and loses neither', async () => {
    const theirs = { ...item, version: 2, text: 'The June release' };
    const log = answer({
      [address]: ({ headers }: Asked) =>
        headers.get('if-match') === '"1"' ? problem(412, 'stale', { current: theirs }) : { body: theirs },
    });
    const { user, form } = await reword('The May release');
    await user.click(form.getByRole('button', { name: /^Save/ }));
    const both = await screen.findByRole('dialog', { name: /^Somebody changed this/ });
    expect(both).toHaveTextContent('The May release');
    expect(both).toHaveTextContent('The June release');
    await user.click(within(both).getByRole('button', { name: 'Keep yours' }));
    await waitFor(() => expect(log.at(-1)?.headers.get('if-match')).toBe('"2"'));
    expect(log.at(-1)?.body).toEqual({ text: 'The May release' });
  });

  it('stays as it was when one leaves with Escape', async () => {
    const log = answer({});
    const { user } = await reword('Nothing');
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('checkbox', { name: 'The release' })).toBeVisible();
    expect(log).toEqual([]);
  });

  it('is refused where it says nothing', async () => {
    const log = answer({});
    const { user, form, field } = await reword(' ');
    await user.click(form.getByRole('button', { name: /^Save/ }));
    expect(field).toBeInvalid();
    expect(log).toEqual([]);
  });

  it('offers only the tick to whoever did not write it', async () => {
    await renderPage(<Agenda talk={talkWith({ agenda: [{ ...item, abilities: ['update'] }] })} />);
    expect(await screen.findByRole('checkbox', { name: 'The release' })).toBeEnabled();
    expect(screen.queryByRole('button', { name: /^What to do/ })).toBeNull();
  });
});
