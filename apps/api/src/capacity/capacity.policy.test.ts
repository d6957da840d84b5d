import { expect, it } from '@jest/globals';
import { relations } from '@rungs/domain/audience.js';
import { isOwn } from './capacity.policy.js';

it('capacity is its owner’s, whatever the roles of whoever asks', () => {
  const actor = {
    personId: 'p',
    accountId: 'a',
    organizationId: 'o',
    roles: ['employee', 'hr', 'admin'] as const,
    credential: { kind: 'session', id: 's' } as const,
    authenticatedAt: new Date(0),
  };
  expect(relations.filter((relation) => isOwn(actor, { relation }))).toEqual(['owner']);
});
