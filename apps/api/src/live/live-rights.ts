import type { Role } from '../platform/policy/actor.js';
import type { StoredEvent } from './live-event.js';

/** Who listens, with the roles that they have now. */
export type Hearer = Readonly<{ personId: string; roles: readonly Role[] }>;

/**
 * Whether somebody may hear that a record changed: never more people than may read it. Where the readers depend on a
 * setting or an invitation (a manager's manager, a mentor) they are not told; their screens ask again by themselves.
 */
export function mayHear(hearer: Hearer, event: StoredEvent, managerOfSubject: string | null): boolean {
  const isSubject = hearer.personId === event.subjectPersonId;
  switch (event.audience) {
    case 'private':
      return isSubject;
    case 'manager':
    case 'circle':
      return isSubject || (managerOfSubject !== null && hearer.personId === managerOfSubject);
    case 'organization':
      return true;
    case 'hr':
    case 'admin':
      return hearer.roles.includes(event.audience);
  }
}
