import { describe, expect, it } from '@jest/globals';
import { audiences, relations } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';
import { alignmentPolicy, readsAlignment } from './alignment-check.policy.js';

const actor: Actor = {
  personId: 'me',
  accountId: 'a',
  organizationId: 'o',
  // Roles widen nothing.
  roles: ['employee', 'hr', 'admin'],
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
};
const acts = ['read', 'create', 'update', 'delete', 'restore'] as const;
const all = [...acts];
const others = ['read', 'create'];

describe('who may do what with an alignment check', () => {
  it.each([
    ['owner', 'me', all],
    ['owner', 'another', others],
    ['manager', 'me', all],
    ['manager', 'another', others],
    // Who logged it as the manager, and is not any more.
    ['skip', 'me', []],
    ['circle', 'me', []],
    ['hr', 'me', []],
    ['admin', 'me', []],
    ['other', 'me', []],
    ['skip', 'another', []],
    ['skip_apart', 'another', []],
  ] as const)('%s, logged by %s: %p', (relation, loggedBy, expected) => {
    expect(acts.filter((act) => alignmentPolicy[act](actor, { relation, loggedBy }))).toEqual(expected);
  });

  it.each([
    ['private', ['owner']],
    ['manager', ['owner', 'manager', 'skip']],
    ['circle', ['owner', 'manager', 'skip', 'skip_in_circle', 'circle']],
    ['packet', ['owner', 'manager', 'skip', 'skip_in_circle', 'circle']],
  ] as const)('of a plan for %s, drift is seen by %p', (audience, expected) => {
    expect(relations.filter((relation) => readsAlignment(actor, { relation, audience }))).toEqual(expected);
    expect(audiences).toContain(audience);
  });
});
