import { describe, expect, it } from '@jest/globals';
import { relations } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';
import { oneOnOnePolicy } from './one-on-one.policy.js';

/** Whoever it is: the relation alone decides, so that roles widen nothing. */
const actor: Actor = {
  personId: 'p',
  accountId: 'a',
  organizationId: 'o',
  roles: ['employee', 'hr', 'admin'],
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
};

describe('who may do what in a 1:1', () => {
  it.each(relations)('%s', (relation) => {
    const ofTheTwo = relation === 'owner' || relation === 'manager';
    for (const isAuthor of [false, true]) {
      const open = Object.entries(oneOnOnePolicy).filter(([, rule]) => rule(actor, { relation, isAuthor }));
      const acts = ofTheTwo
        ? ['create', 'keepNotes', 'read', 'update', ...(isAuthor ? ['delete', 'restore', 'reword'] : [])]
        : [];
      expect(open.map(([act]) => act).toSorted()).toEqual(acts.toSorted());
    }
  });
});
