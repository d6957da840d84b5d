import { describe, expect, it } from '@jest/globals';
import { relations } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';
import { commentPolicy } from './comment.policy.js';

/** Whoever it is: the relation alone decides, so that roles widen nothing. */
const actor: Actor = {
  personId: 'p',
  accountId: 'a',
  organizationId: 'o',
  roles: ['employee', 'hr', 'admin'],
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
};

describe('who may do what with a comment', () => {
  it.each(relations)('%s', (relation) => {
    const between = relation === 'owner' || relation === 'manager';
    for (const isAuthor of [false, true]) {
      const open = Object.entries(commentPolicy).filter(([, rule]) => rule(actor, { relation, isAuthor }));
      const acts = between ? ['create', 'read', ...(isAuthor ? ['delete', 'restore', 'update'] : [])] : [];
      expect(open.map(([act]) => act).toSorted()).toEqual(acts.toSorted());
    }
  });
});
