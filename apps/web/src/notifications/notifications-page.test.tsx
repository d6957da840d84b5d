import { describe, expect, it } from '@jest/globals';
import type { NotificationView } from '@rungs/contracts/notifications.js';
import { screen, waitFor, within } from '@testing-library/react';
import { mara, renderPage } from '../test/render.js';
import { answer } from '../test/server.js';
import NotificationsPage from './notifications-page.js';
import { UnreadCount } from './unread-count.js';

const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000003${String(n).padStart(2, '0')}`;
const dana = { personId: id(90), name: 'Dana Whitlock' };
const me = { personId: mara.membership.personId, name: 'Mara Velasco' };
const told = (n: number, wish: Partial<NotificationView> = {}): NotificationView => ({
  id: id(n),
  kind: 'comment_written',
  actor: dana,
  subject: me,
  recordType: 'comment',
  recordId: id(50),
  happenedAt: '2026-11-01T10:00:00.000Z',
  readAt: null,
  ...wish,
});
const list = 'GET /notifications';
const reading = 'POST /notifications/reading';
const page = (items: NotificationView[]) => ({
  items,
  nextCursor: null,
  unread: items.filter(({ readAt }) => readAt === null).length,
});

describe('notifications', () => {
  it('say who did what, and lead to where it is to be read', async () => {
    const theirs = { personId: id(91), name: 'Nils' };
    answer({
      [list]: page([
        told(1),
        told(2, { kind: 'intent_declared', actor: theirs, subject: theirs, readAt: '2026-11-02T10:00:00.000Z' }),
        told(3, { kind: 'feedback_asked' }),
      ]),
    });
    await renderPage(<NotificationsPage />);
    const link = (name: RegExp) => screen.findByRole('link', { name });
    expect(await link(/^Dana Whitlock wrote a comment$/)).toHaveAttribute('href', '/journey');
    expect(await link(/^Nils declared an intent/)).toHaveAttribute('href', `/people/${id(91)}`);
    expect(await link(/^Dana Whitlock asks you for feedback$/)).toHaveAttribute('href', '/feedback');
    expect(screen.getByText('2 things are new to you.')).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Mark as read' })).toHaveLength(2);
  });

  it('are marked one by one, or all that stand on the screen', async () => {
    const log = answer({ [list]: page([told(2), told(1)]), [reading]: { unread: 0 } });
    const { user } = await renderPage(<NotificationsPage />);
    const rows = await screen.findAllByRole('listitem');
    await user.click(within(rows[1] as HTMLElement).getByRole('button', { name: 'Mark as read' }));
    await user.click(screen.getByRole('button', { name: 'Mark all as read' }));
    const sent = () => log.filter(({ method }) => method === 'POST').map(({ body }) => body);
    await waitFor(() => expect(sent()).toEqual([{ ids: [id(1)] }, { ids: null, newestId: id(2) }]));
  });

  it('are counted on the bell, and not while there are none', async () => {
    answer({ 'GET /notifications/unread': { unread: 120 } });
    const { client } = await renderPage(<UnreadCount />);
    expect(await screen.findByText('99+')).toBeVisible();
    answer({ 'GET /notifications/unread': { unread: 0 } });
    await client.invalidateQueries();
    await waitFor(() => expect(screen.queryByText('99+')).toBeNull());
  });
});
