import { describe, expect, it } from '@jest/globals';
import type { Role } from '../platform/policy/actor.js';
import type { LiveAudience } from '../platform/traces/traces.js';
import { mayHear } from './live-rights.js';

const event = (audience: LiveAudience) =>
  ({ id: 'e', topic: 'goal', act: 'goal.created', recordId: 'r', subjectPersonId: 'ada', audience }) as const;
const hearer = (personId: string, ...roles: Role[]) => ({ personId, roles: ['employee', ...roles] as const });

const everybody = {
  owner: hearer('ada'),
  manager: hearer('grace'),
  peer: hearer('mallory'),
  hr: hearer('hanna', 'hr'),
  admin: hearer('adam', 'admin'),
};

describe('who hears that a record of Ada changed, Grace being her manager', () => {
  it.each<[LiveAudience, (keyof typeof everybody)[]]>([
    ['private', ['owner']],
    ['manager', ['owner', 'manager']],
    ['circle', ['owner', 'manager']],
    ['organization', ['owner', 'manager', 'peer', 'hr', 'admin']],
    ['hr', ['hr']],
    ['admin', ['admin']],
  ])('%s: %p', (audience, expected) => {
    const told = Object.entries(everybody).filter(([, who]) => mayHear(who, event(audience), 'grace'));
    expect(told.map(([name]) => name)).toEqual(expected);
  });

  it('nobody as a manager where there is none', () => {
    expect(mayHear(everybody.manager, event('manager'), null)).toBe(false);
  });
});
