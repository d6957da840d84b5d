import type { Role } from '../platform/policy/actor.js';
import type { StoredEvent } from './live-event.js';

/** Who listens, with the roles that they have now. */
export type Hearer = Readonly<{ personId: string; roles: readonly Role[] }>;

/** Who else may read of the person whom an event is about. */
export type Around = Readonly<{ managerId: string | null; circle: readonly string[] }>;
export const nobodyAround: Around = { managerId: null, circle: [] };

/**
 * Whether somebody may hear that a record changed: never more people than may read it. Where the readers depend on a
 * setting (a manager's manager) they are not told; their screens ask again by themselves.
 */
export function mayHear(hearer: Hearer, event: StoredEvent, { managerId, circle }: Around): boolean {
  const isSubject = hearer.personId === event.subjectPersonId;
  const isManager = managerId !== null && hearer.personId === managerId;
  switch (event.audience) {
    case 'private':
      return isSubject;
    case 'manager':
      return isSubject || isManager;
    case 'circle':
      return isSubject || isManager || circle.includes(hearer.personId);
    case 'organization':
      return true;
    case 'hr':
    case 'admin':
      return hearer.roles.includes(event.audience);
  }
}
