import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/policy/actor.js';
import { draftPolicy } from './evidence-draft.policy.js';

const actor: Actor = {
  personId: 'p',
  accountId: 'a',
  organizationId: 'o',
  roles: ['employee', 'hr', 'admin'],
  credential: { kind: 'token', id: 't' },
  authenticatedAt: new Date(0),
};

describe('who may do what with a draft', () => {
  it.each([
    ['p', true],
    ['somebody else', false],
  ])('of %s: everything or nothing, whatever the roles (%p)', (personId, open) => {
    const answers = Object.values(draftPolicy).map((rule) => rule(actor, { personId }));
    expect(new Set(answers)).toEqual(new Set([open]));
  });
});
