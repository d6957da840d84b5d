import type { CommentAbility, CommentView } from '@rungs/contracts/comments.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import type { Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import type { Comment } from './comment.entity.js';
import { commentPolicy } from './comment.policy.js';

/** The one place where a comment becomes what a caller may see and do. */
export function viewFor(
  actor: Actor,
  subject: Subject,
  comment: Comment,
  names: ReadonlyMap<string, string>,
): CommentView {
  const { id, personId, authorId, version, text, recordType, recordId, editedAt, mentionedIds } = comment;
  const named = (who: string): PersonRef => ({ personId: who, name: names.get(who) ?? '' });
  const possible: CommentAbility[] = ['update', 'delete'];
  const facts = { relation: subject.relation, isAuthor: actor.personId === authorId };
  return {
    ...{ id, personId, version, text },
    author: named(authorId),
    mentions: mentionedIds.map(named),
    about: recordType && recordId ? { recordType, recordId } : null,
    visibleTo: readers(subject),
    abilities: possible.filter((act) => commentPolicy[act](actor, facts)),
    editedAt: editedAt?.toISOString() ?? null,
    createdAt: comment.createdAt.toISOString(),
    updatedAt: comment.updatedAt.toISOString(),
  };
}

export function readers({ personId, name, managerId, managerName }: Subject): PersonRef[] {
  const manager = managerId !== null && managerName !== null ? [{ personId: managerId, name: managerName }] : [];
  return [{ personId, name }, ...manager];
}
