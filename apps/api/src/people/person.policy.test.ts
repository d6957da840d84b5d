import { describe, expect, it } from '@jest/globals';
import type { PersonAct } from '@rungs/contracts/people.js';
import type { Relation } from '@rungs/domain/audience.js';
import type { Actor, Role } from '../platform/policy/actor.js';
import { personAbilities, readsEmployment } from './person.policy.js';

const actor = (...roles: Role[]): Actor => ({
  accountId: 'a',
  organizationId: 'o',
  personId: 'p',
  roles: ['employee', ...roles],
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
});

type Case = [role: Role, relation: Relation, levelId: string | null, acts: PersonAct[], readsEmployment: boolean];

describe('who may do what with a person', () => {
  it.each<Case>([
    ['employee', 'owner', 'l', ['read_levels', 'open_journey'], true],
    ['employee', 'owner', null, ['read_levels', 'open_journey'], true],
    ['employee', 'manager', 'l', ['read_levels', 'open_journey'], false],
    ['employee', 'skip', 'l', [], false],
    ['employee', 'circle', 'l', [], false],
    ['employee', 'other', 'l', [], false],
    ['hr', 'hr', 'l', ['update', 'change_level', 'read_levels'], true],
    ['hr', 'manager', 'l', ['update', 'change_level', 'read_levels', 'open_journey'], true],
    ['hr', 'owner', 'l', ['update', 'read_levels', 'open_journey'], true],
    ['hr', 'owner', null, ['update', 'change_level', 'read_levels', 'open_journey'], true],
    ['admin', 'admin', 'l', ['update', 'change_level', 'read_levels'], true],
    ['admin', 'owner', 'l', ['update', 'read_levels', 'open_journey'], true],
  ])('%s as %s, level %s: %j', (role, relation, levelId, acts, employment) => {
    const who = actor(...(role === 'employee' ? [] : [role]));
    expect(personAbilities(who, { relation, levelId })).toEqual(acts);
    expect(readsEmployment(who, { relation, levelId })).toBe(employment);
  });
});
