import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../platform/policy/actor.js';
import { relationOf, subjectFor, type SubjectRow } from './relations.js';

const inCircle = (personId: string) => ({ personId, name: personId, sharesCoverage: false });
const circle = [inCircle('mary'), inCircle('barbara')];
const to = { personId: 'ada', managerId: 'grace', skipLevelId: 'barbara', skipLevelReads: true, circle };
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

  it('asks the organization how far the manager’s manager reads, and the owner whether beyond that', () => {
    const apart = { ...to, skipLevelReads: false };
    expect(relationOf(actor('barbara'), apart)).toBe('skip_in_circle');
    expect(relationOf(actor('barbara', 'hr', 'admin'), { ...apart, circle: [] })).toBe('skip_apart');
    expect(relationOf(actor('mary'), apart)).toBe('circle');
    expect(relationOf(actor('grace'), apart)).toBe('manager');
  });

  it('names in the circle those who read as the circle does, and nobody who reads more', () => {
    const row = { ...to, name: 'Ada', managerName: 'Grace', skipLevelName: 'Barbara', levelId: null };
    const named = (of: SubjectRow) => subjectFor(actor('ada'), of).circle.map(({ personId }) => personId);
    expect(named(row)).toEqual(['mary']);
    expect(named({ ...row, skipLevelReads: false })).toEqual(['mary', 'barbara']);
  });

  it('knows nobody above somebody without a manager', () => {
    expect(relationOf(actor('grace'), { ...to, managerId: null, skipLevelId: null })).toBe('other');
  });
});
