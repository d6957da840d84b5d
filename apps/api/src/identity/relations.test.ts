import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../platform/policy/actor.js';
import { relationOf } from './relations.js';

const inCircle = (personId: string) => ({ personId, name: personId, sharesCoverage: false });
const circle = [inCircle('mary'), inCircle('barbara')];
const to = { personId: 'ada', managerId: 'grace', skipLevelId: 'barbara', circle };
const actor = (personId: string, ...roles: Role[]): Actor => ({
  personId,
  roles: ['employee', ...roles],
  accountId: 'a',
  organizationId: 'o',
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
});

describe('what one person is to another', () => {
  it.each([
    ['ada', [], 'owner'],
    ['grace', [], 'manager'],
    ['barbara', [], 'skip'],
    ['mary', [], 'circle'],
    ['mary', ['hr', 'admin'], 'circle'],
    ['mallory', [], 'other'],
    ['mallory', ['hr'], 'hr'],
    ['mallory', ['admin'], 'admin'],
    ['mallory', ['admin', 'hr'], 'hr'],
    ['grace', ['hr'], 'manager'],
    ['ada', ['hr', 'admin'], 'owner'],
  ] as const)('%s with %p is the %s', (who, roles, expected) => {
    expect(relationOf(actor(who, ...roles), to)).toBe(expected);
  });

  it('knows nobody above somebody without a manager', () => {
    expect(relationOf(actor('grace'), { ...to, managerId: null, skipLevelId: null })).toBe('other');
  });
});
