import { describe, expect, it, jest } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { mara } from '../test/render.js';
import { sessionQuery } from './session.queries.js';
import { watchSession } from './watch-session.js';

const dana = { ...mara, account: { ...mara.account, id: '0190b6d0-0000-7000-8000-0000000000d1' } };

function watched() {
  const client = new QueryClient();
  const then = { signedOut: jest.fn(), somebodyElse: jest.fn() };
  client.setQueryData(sessionQuery.queryKey, mara);
  watchSession(client, then);
  return { ...then, is: (session: typeof mara | null) => client.setQueryData(sessionQuery.queryKey, session) };
}

describe('a session that changes behind the page', () => {
  it('leads to the door when it has ended', () => {
    const { is, signedOut, somebodyElse } = watched();
    is(null);
    expect([signedOut.mock.calls.length, somebodyElse.mock.calls.length]).toEqual([1, 0]);
  });

  it('starts the page anew for somebody else', () => {
    const { is, signedOut, somebodyElse } = watched();
    is(dana);
    expect([signedOut.mock.calls.length, somebodyElse.mock.calls.length]).toEqual([0, 1]);
  });

  it('is left alone when it is only read again', () => {
    const { is, signedOut, somebodyElse } = watched();
    is({ ...mara, csrfToken: 'new' });
    expect([signedOut.mock.calls.length, somebodyElse.mock.calls.length]).toEqual([0, 0]);
  });

  it('is nobody’s end when somebody signs in at the door', () => {
    const { is, somebodyElse } = watched();
    is(null);
    is(dana);
    expect(somebodyElse).not.toHaveBeenCalled();
  });
});
