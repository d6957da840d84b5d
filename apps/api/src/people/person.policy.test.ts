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
    ['employee', 'owner', 'l', ['read_levels', 'open_journey', 'open_log', 'comment'], true],
    ['employee', 'owner', null, ['read_levels', 'open_journey', 'open_log', 'comment'], true],
    ['employee', 'manager', 'l', ['read_levels', 'open_journey', 'open_log', 'comment'], false],
    ['employee', 'skip', 'l', ['open_journey', 'open_log'], false],
    ['employee', 'skip_in_circle', 'l', ['open_journey', 'open_log'], false],
    ['employee', 'skip_apart', 'l', ['open_journey'], false],
    ['employee', 'circle', 'l', ['open_log'], false],
    ['employee', 'other', 'l', [], false],
    ['hr', 'hr', 'l', ['update', 'change_level', 'read_levels', 'deactivate'], true],
    [
      'hr',
      'manager',
      'l',
      ['update', 'change_level', 'read_levels', 'open_journey', 'open_log', 'comment', 'deactivate'],
      true,
    ],
    ['hr', 'owner', 'l', ['update', 'read_levels', 'open_journey', 'open_log', 'comment'], true],
    ['hr', 'owner', null, ['update', 'change_level', 'read_levels', 'open_journey', 'open_log', 'comment'], true],
    ['admin', 'admin', 'l', ['update', 'change_level', 'read_levels', 'deactivate'], true],
    ['admin', 'owner', 'l', ['update', 'read_levels', 'open_journey', 'open_log', 'comment'], true],
  ])('%s as %s, level %s: %j', (role, relation, levelId, acts, employment) => {
    const who = actor(...(role === 'employee' ? [] : [role]));
    const whom = { personId: relation === 'owner' ? 'p' : 'them', roles: [], active: true };
    expect(personAbilities(who, { relation, levelId, ...whom })).toEqual(acts);
    expect(readsEmployment(who, { relation, levelId })).toBe(employment);
  });

  it.each<[role: Role, roles: Role[], active: boolean, acts: PersonAct[]]>([
    ['employee', [], false, []],
    ['hr', [], false, ['reactivate']],
    ['hr', ['employee', 'hr'], true, []],
    ['admin', ['employee', 'hr'], true, ['deactivate']],
    ['admin', ['employee', 'hr'], false, ['reactivate']],
  ])('%s lets somebody with the roles %j go or come back, here: %s', (role, roles, active, acts) => {
    const who = actor(...(role === 'employee' ? [] : [role]));
    const may = personAbilities(who, { relation: 'other', levelId: null, personId: 'them', roles, active });
    expect(may.filter((act) => act.endsWith('activate'))).toEqual(acts);
  });
});
