import type { FocusSessionView } from '@rungs/contracts/focus-sessions.js';
import type { Subject } from '../identity/index.js';
import { visibleTo } from '../records/index.js';
import type { FocusSession } from './focus-session.entity.js';

/** What the row does not hold itself. */
export type FocusSessionDetails = Readonly<{
  id: string;
  goalTitle: string | null;
  planItemTitle: string | null;
  startedAt: Date;
}>;

/** Only the owner ever gets here, so every act is open. */
export function viewFor(
  subject: Subject,
  session: FocusSession,
  { goalTitle, planItemTitle }: Pick<FocusSessionDetails, 'goalTitle' | 'planItemTitle'>,
): FocusSessionView {
  const { id, personId, version, goalId, planItemId, intention, startedAt, minutes, createdAt, updatedAt } = session;
  return {
    id,
    personId,
    version,
    audience: 'private',
    visibleTo: visibleTo(subject, 'private'),
    abilities: ['update', 'delete'],
    goalId: goalTitle === null ? null : goalId,
    goalTitle,
    planItemId: planItemTitle === null ? null : planItemId,
    planItemTitle,
    intention,
    startedAt: startedAt.toISOString(),
    minutes,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
