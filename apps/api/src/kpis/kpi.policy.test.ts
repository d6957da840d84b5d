import { describe, expect, it } from '@jest/globals';
import { relations } from '@rungs/domain/audience.js';
import type { Actor, Role } from '../platform/policy/actor.js';
import { kpiPolicy, readsFollowed } from './kpi.policy.js';

const actor = (personId: string, ...roles: Role[]): Actor => ({
  personId,
  accountId: 'a',
  organizationId: 'o',
  roles: ['employee', ...roles],
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
});
const acts = Object.keys(kpiPolicy) as (keyof typeof kpiPolicy)[];

describe('who may do what with a KPI', () => {
  it.each([
    ['somebody', actor('p'), ['follow', 'unfollow']],
    ['its owner', actor('owner'), ['follow', 'read_in', 'unfollow']],
    ['HR', actor('p', 'hr'), acts.toSorted()],
    ['an admin', actor('p', 'admin'), acts.toSorted()],
  ])('%s', (_, who, expected) => {
    expect(acts.filter((act) => kpiPolicy[act](who, { ownerId: 'owner' })).toSorted()).toEqual(expected);
  });

  it('gives nobody a hand on one without an owner by accident', () => {
    expect(kpiPolicy.read_in(actor('p'), { ownerId: null })).toBe(false);
  });

  it('shows what somebody follows to them and those above them alone', () => {
    const may = relations.filter((relation) => readsFollowed(actor('p', 'hr', 'admin'), { relation }));
    expect(may).toEqual(['owner', 'manager', 'skip', 'skip_in_circle', 'circle']);
  });
});
