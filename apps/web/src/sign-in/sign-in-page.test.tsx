import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { mara, renderPage } from '../test/render.js';
import { answer, problem } from '../test/server.js';
import InvitationPage from './invitation-page.js';
import RequestResetPage from './request-reset-page.js';
import { safeNext } from './session-keeping.js';
import SignInPage from './sign-in-page.js';
import SignUpPage from './sign-up-page.js';

const password = 'a sentence that is long enough';
type User = Awaited<ReturnType<typeof renderPage>>['user'];
const fill = async (user: User, fields: Record<string, string>) => {
  for (const [label, text] of Object.entries(fields)) await user.type(screen.getByLabelText(label), text);
};

describe('signing in', () => {
  it('opens the page one wanted', async () => {
    const asked = answer({ 'POST /session': mara });
    const { user, history } = await renderPage(<SignInPage />, { path: '/sign-in?next=%2Fgoals%3Fstep%3D3' });
    await fill(user, { 'Work email': 'mara@fennmark.example', Password: 'whatever it was' });
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(history.location.href).toBe('/goals?step=3'));
    expect(asked[0]?.body).toEqual({ email: 'mara@fennmark.example', password: 'whatever it was' });
  });

  it('says no more than that both do not fit together', async () => {
    answer({ 'POST /session': () => problem(401, 'wrong_credentials') });
    const { user } = await renderPage(<SignInPage />);
    await fill(user, { 'Work email': 'mara@fennmark.example', Password: 'wrong' });
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText(/E-mail and password do not fit together/u)).toBeInTheDocument();
    expect(screen.getByLabelText('Password')).toHaveValue('wrong');
  });

  it.each([
    ['/goals', '/goals'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    [undefined, '/'],
  ])('goes from %p to %p', (next, to) => {
    expect(safeNext(next)).toBe(to);
  });
});

describe('signing up', () => {
  it('sets up an organization in one’s own language and zone', async () => {
    const asked = answer({ 'POST /sign-ups': mara });
    const { user } = await renderPage(<SignUpPage />);
    await fill(user, {
      Organization: 'Fennmark',
      'Your name': 'Mara',
      'Work email': 'm@f.example',
      Password: password,
    });
    await user.click(screen.getByRole('button', { name: 'Set it up' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]?.body).toMatchObject({ organizationName: 'Fennmark', locale: 'en', password });
  });

  it('asks for a long password before anything is sent', async () => {
    const asked = answer({});
    const { user } = await renderPage(<SignUpPage />);
    await fill(user, { Password: 'short' });
    await user.tab();
    expect(screen.getByText('Use at least 15 characters. A sentence works well.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Set it up' }));
    expect(asked).toEqual([]);
  });
});

describe('an invitation', () => {
  const params = { token: 'abc' };

  it('takes the password that a known account has, however short', async () => {
    const invitation = { organizationName: 'Fennmark', name: 'Mara', email: 'm@f.example', accountExists: true };
    const asked = answer({ 'GET /invitations/abc': invitation, 'POST /invitations/abc/acceptances': mara });
    const { user } = await renderPage(<InvitationPage params={params} />);
    expect(await screen.findByRole('heading', { name: 'Join Fennmark' })).toBeInTheDocument();
    await fill(user, { Password: 'old' });
    await user.click(screen.getByRole('button', { name: 'Join' }));
    await waitFor(() => expect(asked[1]?.body).toMatchObject({ password: 'old' }));
  });

  it('says that it is gone, and what to do', async () => {
    answer({ 'GET /invitations/abc': () => problem(404, 'not_found') });
    await renderPage(<InvitationPage params={params} />);
    expect(await screen.findByText(/Ask for a new one/u)).toBeInTheDocument();
  });
});

it('asking for a reset answers the same for every address', async () => {
  answer({ 'POST /password-resets': () => ({ status: 202 }) });
  const { user } = await renderPage(<RequestResetPage />);
  await fill(user, { 'Work email': 'nobody@f.example' });
  await user.click(screen.getByRole('button', { name: 'Send the link' }));
  expect(await screen.findByText(/If nobody@f.example has an account/u)).toBeInTheDocument();
});
