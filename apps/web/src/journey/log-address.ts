import type { LinkProps } from '@tanstack/react-router';
import { useViewer } from '../shared/session.js';

/** What the log reads from its address: the entry that is open, or what it is narrowed to. */
export type LogSearch = Readonly<{ entry?: string; step?: readonly string[]; competency?: readonly string[] }>;

/** One's own log under its short address; another's as far as they show it. */
export function useLogAddress(personId: string): Pick<LinkProps, 'to' | 'params'> {
  const { membership } = useViewer();
  return membership.personId === personId ? { to: '/log' } : { to: '/people/$personId/log', params: { personId } };
}
