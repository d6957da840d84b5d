import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../../platform/policy/actor.js';
import { invitationPolicy, keepsMembers, memberAbilities } from './member.policy.js';

const actor = (...roles: Role[]): Actor => ({
  accountId: 'account',
  organizationId: 'organization',
  personId: 'me',
  roles: ['employee', ...roles],
  credential: { kind: 'session', id: 'session' },
  authenticatedAt: new Date(0),
});

const member = (roles: Role[], { active = true, personId = 'them' } = {}) => ({ personId, roles, active });
const nobody = member([]);
const employee = member(['employee']);
const gone = member(['employee'], { active: false });
const colleague = member(['employee', 'hr']);
const boss = member(['employee', 'admin']);
const me = member(['employee', 'admin', 'hr'], { personId: 'me' });

describe('what somebody may do with a member', () => {
  it.each([
    ['an employee', actor(), nobody, []],
    ['an employee', actor(), employee, []],
    ['an employee', actor(), gone, []],
    ['HR', actor('hr'), nobody, ['deactivate']],
    ['HR', actor('hr'), employee, ['deactivate']],
    ['HR', actor('hr'), gone, ['reactivate']],
    ['HR', actor('hr'), colleague, []],
    ['HR', actor('hr'), boss, []],
    ['HR', actor('hr'), member(['employee', 'admin'], { active: false }), []],
    ['HR', actor('hr'), member(['employee', 'hr'], { personId: 'me' }), []],
    ['an admin', actor('admin'), nobody, ['change_roles', 'deactivate']],
    ['an admin', actor('admin'), employee, ['change_roles', 'deactivate']],
    ['an admin', actor('admin'), gone, ['reactivate']],
    ['an admin', actor('admin'), colleague, ['change_roles', 'deactivate']],
    ['an admin', actor('admin'), boss, ['change_roles', 'deactivate']],
    ['an admin with herself', actor('admin', 'hr'), me, ['change_roles']],
  ] as const)('%s (%#)', (_, who, whom, acts) => {
    expect(memberAbilities(who, whom)).toEqual(acts);
  });
});

describe('who may invite with which roles', () => {
  it.each([
    ['an employee', actor(), ['employee'], false],
    ['HR', actor('hr'), ['employee'], true],
    ['HR', actor('hr'), ['employee', 'hr'], false],
    ['HR', actor('hr'), ['employee', 'admin'], false],
    ['an admin', actor('admin'), ['employee'], true],
    ['an admin', actor('admin'), ['employee', 'hr', 'admin'], true],
  ] as const)('%s %#', (_, who, roles, allowed) => {
    expect(invitationPolicy.invite(who, { roles })).toBe(allowed);
    expect(invitationPolicy.revoke(who, { roles })).toBe(allowed);
  });
});

it.each([
  [actor(), false],
  [actor('hr'), true],
  [actor('admin'), true],
])('keeps members %#', (who, allowed) => {
  expect(keepsMembers(who, undefined)).toBe(allowed);
});
