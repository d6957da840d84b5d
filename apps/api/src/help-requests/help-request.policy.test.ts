import { describe, expect, it } from '@jest/globals';
import { relations } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';
import { helpPolicy, readsHelpOf } from './help-request.policy.js';

const actor = (personId: string): Actor => ({
  personId,
  accountId: 'a',
  organizationId: 'o',
  // Roles widen nothing.
  roles: ['employee', 'hr', 'admin'],
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
});
const acts = ['read', 'create', 'answer', 'decline', 'withdraw', 'take_over', 'update'] as const;
const askers = ['read', 'create', 'withdraw', 'take_over', 'update'];
const askeds = ['read', 'answer', 'decline'];

describe('who may do what with a request for help', () => {
  it.each([
    ['me', 'owner', 'private', 'pending', askers],
    ['me', 'owner', 'manager', 'withdrawn', askers],
    ['asked', 'other', 'private', 'pending', askeds],
    ['asked', 'other', 'private', 'answered', askeds],
    ['asked', 'other', 'private', 'withdrawn', []],
    // The manager who is asked is asked; the audience says whether they read of what others were asked.
    ['asked', 'manager', 'private', 'pending', askeds],
    ['asked', 'manager', 'manager', 'withdrawn', ['read']],
    ['boss', 'manager', 'private', 'pending', []],
    ['boss', 'manager', 'manager', 'pending', ['read']],
    ['boss', 'manager', 'manager', 'answered', ['read']],
    ['above', 'skip', 'manager', 'answered', []],
    ['above', 'skip_in_circle', 'manager', 'answered', []],
    ['mentor', 'circle', 'manager', 'answered', []],
    ['keeper', 'hr', 'manager', 'answered', []],
    ['keeper', 'admin', 'manager', 'answered', []],
    ['peer', 'other', 'manager', 'answered', []],
  ] as const)('%s (%s), %s, %s: %p', (who, relation, audience, state, expected) => {
    const open = acts.filter((act) => helpPolicy[act](actor(who), { relation, askedId: 'asked', audience, state }));
    expect(open).toEqual(expected);
  });

  it('lists them for the asker and their manager', () => {
    expect(relations.filter((relation) => readsHelpOf(actor('x'), { relation }))).toEqual(['owner', 'manager']);
  });
});
