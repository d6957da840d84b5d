import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../platform/policy/actor.js';
import { validationPolicy } from './validation.policy.js';

const actor = (personId: string): Actor => ({
  personId,
  accountId: 'a',
  organizationId: 'o',
  // Roles widen nothing.
  roles: ['employee', 'hr', 'admin'],
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
});

describe('who may do what with a validation request', () => {
  it.each([
    ['asker', 'asked', ['read', 'withdraw']],
    ['asker', 'answered', ['read', 'withdraw']],
    ['asker', 'withdrawn', ['read', 'withdraw']],
    ['asked', 'asked', ['read', 'answer']],
    ['asked', 'answered', ['read', 'answer']],
    ['asked', 'withdrawn', []],
    ['other', 'asked', []],
    ['other', 'answered', []],
  ] as const)('%s, %s: %p', (who, state, expected) => {
    const acts = ['read', 'answer', 'withdraw'] as const;
    const open = acts.filter((act) => validationPolicy[act](actor(who), { askerId: 'asker', askedId: 'asked', state }));
    expect(open).toEqual(expected);
  });
});
