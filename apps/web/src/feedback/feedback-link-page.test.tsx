import { describe, expect, it } from '@jest/globals';
import type { FeedbackLinkView } from '@rungs/contracts/feedback.js';
import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../test/render.js';
import { answer, problem } from '../test/server.js';
import FeedbackLinkPage from './feedback-link-page.js';

const path = '/feedback-links/rungs_fbk_x';
const link = (wish: Partial<FeedbackLinkView> = {}): FeedbackLinkView => ({
  ...{
    askerName: 'Mara Velasco',
    name: 'Lin',
    question: 'Did the hand-over work?',
    about: '',
    competencies: ['Delivery'],
  },
  ...{ recordTitle: 'Move the depot', expiresOn: '2199-01-01', canStayUnnamed: true, version: 4 },
  ...wish,
});
const open = () => renderPage(<FeedbackLinkPage params={{ token: 'rungs_fbk_x' }} />);

describe('a link to somebody outside', () => {
  it('shows who asks and what, and takes the answer without an account', async () => {
    const log = answer({ [`GET ${path}`]: link(), [`POST ${path}/answer`]: () => ({ status: 204 }) });
    const { user } = await open();
    // The first to draw the page also pays for loading its modules.
    await screen.findByText('Mara Velasco asks for your feedback', {}, { timeout: 4_000 });
    expect(screen.getByText('Did the hand-over work?')).toBeVisible();
    expect(screen.getByText('About: Move the depot')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /What you want to say/ }), 'It did.');
    await user.click(screen.getByRole('radio', { name: 'No name' }));
    await user.click(screen.getByRole('button', { name: 'Give it' }));
    await screen.findByText('Thank you. Mara Velasco can read it now');
    const sent = log.find(({ method }) => method === 'POST');
    expect(sent?.body).toEqual({ text: 'It did.', attribution: 'manager_only', sharedWithManager: false });
    expect(sent?.headers.get('if-match')).toBe('"4"');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('takes a no', async () => {
    const log = answer({ [`GET ${path}`]: link(), [`POST ${path}/decline`]: () => ({ status: 204 }) });
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Decline' }));
    const dialog = await screen.findByRole('dialog', { name: 'Decline to answer Mara Velasco?' });
    await user.click(within(dialog).getByRole('button', { name: 'Decline' }));
    await screen.findByText('Mara Velasco is told that you would rather not');
    expect(log.find(({ method }) => method === 'POST')?.body).toEqual({ reason: '' });
  });

  it('offers no way to stay unnamed where nobody could be told the name', async () => {
    answer({ [`GET ${path}`]: link({ canStayUnnamed: false }) });
    await open();
    await screen.findByRole('textbox', { name: /What you want to say/ });
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('says that it is over, and of what it was nothing', async () => {
    answer({ [`GET ${path}`]: () => problem(404, 'link_over') });
    await open();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/does not work any more/));
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
