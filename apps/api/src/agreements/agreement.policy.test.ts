import { describe, expect, it } from '@jest/globals';
import { relations } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';
import { agreementPolicy } from './agreement.policy.js';

/** Whoever it is: the relation alone decides, so that roles widen nothing. */
const actor: Actor = {
  personId: 'p',
  accountId: 'a',
  organizationId: 'o',
  roles: ['employee', 'hr', 'admin'],
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
};

describe('who may do what with an agreement', () => {
  it.each(relations)('%s', (relation) => {
    const open = Object.entries(agreementPolicy).filter(([, rule]) => rule(actor, { relation }));
    const ofTheTwo = relation === 'owner' || relation === 'manager';
    expect(open.map(([act]) => act)).toEqual(ofTheTwo ? ['read', 'create', 'update', 'delete', 'restore'] : []);
  });
});
