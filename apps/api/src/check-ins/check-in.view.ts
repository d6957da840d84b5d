import type { CheckInView } from '@rungs/contracts/check-ins.js';
import type { Subject } from '../identity/index.js';
import { visibleTo } from '../records/index.js';
import type { CheckIn } from './check-in.entity.js';

/** Only the owner ever gets here, so every act is open. */
export function viewFor(subject: Subject, checkIn: CheckIn): CheckInView {
  const { id, personId, version, takenOn, load, energy, hoursSlept, note, createdAt, updatedAt } = checkIn;
  return {
    id,
    personId,
    version,
    audience: 'private',
    visibleTo: visibleTo(subject, 'private'),
    abilities: ['update', 'delete'],
    takenOn,
    load,
    energy,
    hoursSlept,
    note,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
