import { expect, it } from '@jest/globals';
import { relations } from '@rungs/domain/audience.js';
import { isKept } from './key-player.policy.js';

it('key players are kept for their owner, whatever the roles of whoever asks', () => {
  const actor = {
    personId: 'p',
    accountId: 'a',
    organizationId: 'o',
    roles: ['employee', 'hr', 'admin'] as const,
    credential: { kind: 'session', id: 's' } as const,
    authenticatedAt: new Date(0),
  };
  expect(relations.filter((relation) => isKept(actor, { relation }))).toEqual(['owner']);
});
