import type { SessionView } from '@rungs/contracts/session.js';
import { hashKey, type QueryClient } from '@tanstack/react-query';
import { sessionQuery } from './session.queries.js';

const sessionHash = hashKey(sessionQuery.queryKey);
type Known = SessionView | null | undefined;

const identityOf = (session: Known): string | null =>
  session ? `${session.account.id} ${session.membership?.organizationId ?? ''}` : null;

/**
 * A session may end elsewhere, or another tab may sign in as somebody else: the cookie is shared, this page's memory is
 * not. Whoever is signed out is led to the door and back; for another person the page starts anew, with nothing of the
 * one before in it.
 */
export function watchSession(
  client: QueryClient,
  then: { signedOut: () => void; somebodyElse: () => void },
): () => void {
  let known = identityOf(client.getQueryData(sessionQuery.queryKey));
  return client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryHash !== sessionHash) return;
    const { data } = query.state as { data: Known };
    if (data === undefined || query.state.fetchStatus === 'fetching') return;
    const before = known;
    known = identityOf(data);
    if (before === null || before === known) return;
    if (known === null) then.signedOut();
    else then.somebodyElse();
  });
}
