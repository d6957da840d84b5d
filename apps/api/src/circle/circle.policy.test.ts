import { describe, expect, it } from '@jest/globals';
import { relations } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';
import { circleOfPersonPolicy, circlePolicy } from './circle.policy.js';

const actor: Actor = {
  personId: 'p',
  accountId: 'a',
  organizationId: 'o',
  roles: ['employee', 'hr', 'admin'],
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
};

describe('who may do what with a place in a circle', () => {
  it.each([
    ['p', 'x', ['read', 'update', 'end']],
    ['x', 'p', ['read', 'accept', 'decline', 'end']],
    ['x', 'y', []],
  ])('in the circle of %s, of %s: p may %j', (personId, memberId, acts) => {
    const open = Object.entries(circlePolicy).filter(([, rule]) => rule(actor, { personId, memberId }));
    expect(open.map(([act]) => act)).toEqual(acts);
  });

  it('a circle is its owner’s to see and to fill', () => {
    for (const rule of [circleOfPersonPolicy.list, circleOfPersonPolicy.invite])
      expect(relations.filter((relation) => rule(actor, { relation }))).toEqual(['owner']);
  });
});
