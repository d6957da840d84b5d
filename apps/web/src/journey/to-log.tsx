import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useViewer } from '../shared/session.js';

/** What the log reads from its address: the entry that is open, or what it is narrowed to. */
export type LogSearch = Readonly<{ entry?: string; step?: readonly string[]; competency?: readonly string[] }>;

type Props = { personId: string; search?: LogSearch; className?: string | undefined; children: ReactNode };

/** Into the log of this person: one's own under its short address, another's as far as they show it. */
export function ToLog({ personId, search = {}, className, children }: Props) {
  const mine = useViewer().membership.personId === personId;
  const to: Pick<LinkProps, 'to' | 'params'> = mine
    ? { to: '/log' }
    : { to: '/people/$personId/log', params: { personId } };
  return (
    <Link {...to} search={search} className={className}>
      {children}
    </Link>
  );
}
