import { describe, expect, it } from '@jest/globals';
import { groupsFor, tabsFor } from './navigation.js';

const groups = (roles: ('employee' | 'hr' | 'admin')[], isManager = false) =>
  groupsFor({ roles, isManager }).map((group) => group.for);

describe('the ways that somebody has', () => {
  it('never hold a group that is not theirs', () => {
    expect(groups(['employee'])).toEqual(['everyone']);
  });

  it('end with their own, whatever they do for others', () => {
    expect(groups(['employee', 'hr', 'admin'], true).at(-1)).toBe('everyone');
  });

  it('fit on the bottom of a phone', () => {
    expect(tabsFor(groupsFor({ roles: ['employee', 'hr', 'admin'], isManager: true })).length).toBeLessThanOrEqual(3);
  });
});
