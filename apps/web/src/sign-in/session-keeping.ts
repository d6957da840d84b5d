import type { SessionView } from '@rungs/contracts/session.js';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { setCsrfToken } from '../shared/api.js';

/** An address of ours to go back to. Another origin, or `//host`, would make the sign-in a gate to anywhere. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/u.test(next) ? next : '/';
}

/** After a door has opened: whoever was here before left nothing in memory, and one goes where one wanted to go. */
export function useEnter() {
  const client = useQueryClient();
  const router = useRouter();
  const { next }: { next?: unknown } = useSearch({ strict: false });
  return (session: SessionView): void => {
    client.clear();
    setCsrfToken(session.csrfToken);
    client.setQueryData(['session'], session);
    router.history.push(safeNext(next));
  };
}
