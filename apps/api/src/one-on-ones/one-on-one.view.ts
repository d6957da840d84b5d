import type { AgendaItemAbility, AgendaItemView } from '@rungs/contracts/one-on-ones.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import type { Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { oneOnOnePolicy } from './one-on-one.policy.js';

/** The one place where an item of the agenda becomes what a caller may see and do. */
export function agendaItemView(actor: Actor, subject: Subject, item: AgendaItem, author: string): AgendaItemView {
  const { id, personId, authorId, version, text, talkedOn } = item;
  const possible: AgendaItemAbility[] = ['update', 'reword', 'delete'];
  const facts = { relation: subject.relation, isAuthor: actor.personId === authorId };
  return {
    ...{ id, personId, version, text, talkedOn },
    author: { personId: authorId, name: author },
    visibleTo: [{ personId: subject.personId, name: subject.name }, ...managerOf(subject)],
    abilities: possible.filter((act) => oneOnOnePolicy[act](actor, facts)),
    createdAt: item.createdAt.toISOString(),
    updatedAt: item.updatedAt.toISOString(),
  };
}

export const managerOf = ({ managerId, managerName }: Subject): PersonRef[] =>
  managerId !== null && managerName !== null ? [{ personId: managerId, name: managerName }] : [];
