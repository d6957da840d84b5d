import { describe, expect, it } from '@jest/globals';
import type { Role } from '../platform/policy/actor.js';
import { auditPolicy } from './audit.policy.js';

const actor = (...roles: Role[]) => ({
  personId: 'p',
  accountId: 'a',
  organizationId: 'o',
  roles: ['employee' as const, ...roles],
  credential: { kind: 'session' as const, id: 's' },
  authenticatedAt: new Date(0),
});

describe('the audit log', () => {
  it.each<[Role[], boolean, boolean]>([
    [[], false, false],
    [['hr'], true, false],
    [['admin'], true, true],
    [['hr', 'admin'], true, true],
  ])('with %p: read %p, read everything %p', (roles, read, readAll) => {
    expect(auditPolicy.read(actor(...roles), undefined)).toBe(read);
    expect(auditPolicy.readAll(actor(...roles))).toBe(readAll);
  });
});
