import { describe, expect, it } from '@jest/globals';
import { relations } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';
import { preflightPolicy } from './preflight.policy.js';

/** Whoever it is: the relation alone decides, so that roles widen nothing. */
const actor: Actor = {
  personId: 'p',
  accountId: 'a',
  organizationId: 'o',
  roles: ['employee', 'hr', 'admin'],
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
};

describe('who reads a pre-flight', () => {
  it.each([
    ['read', ['owner', 'manager']],
    ['seePrivate', ['owner']],
  ] as const)('%s: %p', (act, expected) => {
    expect(relations.filter((relation) => preflightPolicy[act](actor, { relation }))).toEqual(expected);
  });
});
