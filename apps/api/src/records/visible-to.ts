import type { Audience, PersonRef } from '@rungs/contracts/records.js';
import { mayBeRead } from '@rungs/domain/audience.js';
import { relationOf, type Subject } from '../identity/index.js';

/**
 * Who can read a person's record of this audience, by name and the owner first: what the screen says beside it, in the
 * same words to everybody who reads it.
 */
export function visibleTo(subject: Subject, audience: Audience): PersonRef[] {
  const known: readonly [string | null, string | null][] = [
    [subject.personId, subject.name],
    [subject.managerId, subject.managerName],
    [subject.skipLevelId, subject.skipLevelName],
    ...subject.circle.map(({ personId, name }) => [personId, name] as [string, string]),
  ];
  const readers = new Map<string, PersonRef>();
  for (const [personId, name] of known) {
    if (personId === null || name === null || readers.has(personId)) continue;
    if (mayBeRead(audience, relationOf({ personId, roles: [] }, subject))) readers.set(personId, { personId, name });
  }
  return [...readers.values()];
}
