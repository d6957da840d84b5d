import { describe, expect, it } from '@jest/globals';
import { notificationKinds } from '@rungs/contracts/notifications.js';
import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../test/render.js';
import { answer } from '../../test/server.js';
import NotificationSettingsPage from './notification-settings-page.js';

const settings = {
  channels: Object.fromEntries(notificationKinds.map((kind) => [kind, ['app', 'digest']])),
  digest: 'daily',
  quietHours: null,
  timeZone: 'Europe/Berlin',
  version: 3,
};

describe('what one is told of', () => {
  it('is chosen for each kind and channel, and sent as one choice', async () => {
    const log = answer({
      'GET /notification-settings': settings,
      'PUT /notification-settings': ({ body }: { body: unknown }) => ({ body: { ...settings, ...(body as object) } }),
    });
    const { user } = await renderPage(<NotificationSettingsPage />);
    const mentioned = within(await screen.findByRole('group', { name: 'You are mentioned' }));
    await user.click(mentioned.getByRole('checkbox', { name: 'By mail at once' }));
    await user.click(mentioned.getByRole('checkbox', { name: 'In the digest' }));
    await user.click(screen.getByRole('radio', { name: 'Each Monday at eight' }));
    await user.click(screen.getByRole('checkbox', { name: 'Send me no mail in quiet hours' }));
    expect(screen.getByLabelText('Quiet from')).toHaveValue('20:00');
    await user.click(screen.getByRole('button', { name: /Save/ }));
    await waitFor(() => expect(log.some(({ method }) => method === 'PUT')).toBe(true));
    const sent = log.find(({ method }) => method === 'PUT');
    expect(sent?.body).toMatchObject({
      channels: { mentioned: ['app', 'mail'], comment_written: ['app', 'digest'] },
      digest: 'weekly',
      quietHours: { from: '20:00', until: '07:00' },
    });
    expect(sent?.headers.get('if-match')).toBe('"3"');
  });
});
