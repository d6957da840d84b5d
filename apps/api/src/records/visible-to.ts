import type { Audience, PersonRef } from '@rungs/contracts/records.js';
import { mayBeRead, type Relation } from '@rungs/domain/audience.js';
import type { Subject } from '../identity/index.js';

/** Who can read a person's record of this audience, by name and the owner first: what the screen says beside it. */
export function visibleTo(subject: Subject, audience: Audience): PersonRef[] {
  const known: readonly [Relation, string | null, string | null][] = [
    ['owner', subject.personId, subject.name],
    ['manager', subject.managerId, subject.managerName],
    ['skip', subject.skipLevelId, subject.skipLevelName],
  ];
  const above = known.flatMap(([relation, personId, name]) =>
    personId !== null && name !== null && mayBeRead(audience, relation) ? [{ personId, name }] : [],
  );
  if (!mayBeRead(audience, 'circle')) return above;
  const circle = subject.circle.filter((member) => above.every(({ personId }) => personId !== member.personId));
  return [...above, ...circle.map(({ personId, name }) => ({ personId, name }))];
}
