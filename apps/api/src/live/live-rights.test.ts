import { describe, expect, it } from '@jest/globals';
import type { Role } from '../platform/policy/actor.js';
import type { LiveAudience } from '../platform/traces/traces.js';
import { mayHear, nobodyAround } from './live-rights.js';

const event = (audience: LiveAudience) =>
  ({ id: 'e', topic: 'goal', act: 'goal.created', recordId: 'r', subjectPersonId: 'ada', audience }) as const;
const hearer = (personId: string, ...roles: Role[]) => ({ personId, roles: ['employee', ...roles] as const });

const everybody = {
  owner: hearer('ada'),
  manager: hearer('grace'),
  mentor: hearer('mary'),
  peer: hearer('mallory'),
  hr: hearer('hanna', 'hr'),
  admin: hearer('adam', 'admin'),
};

describe('who hears that a record of Ada changed, Grace being her manager and Mary her mentor', () => {
  it.each<[LiveAudience, (keyof typeof everybody)[]]>([
    ['private', ['owner']],
    ['manager', ['owner', 'manager']],
    ['circle', ['owner', 'manager', 'mentor']],
    ['organization', ['owner', 'manager', 'mentor', 'peer', 'hr', 'admin']],
    ['hr', ['hr']],
    ['admin', ['admin']],
  ])('%s: %p', (audience, expected) => {
    const told = Object.entries(everybody).filter(([, who]) =>
      mayHear(who, event(audience), { managerId: 'grace', circle: ['mary'] }),
    );
    expect(told.map(([name]) => name)).toEqual(expected);
  });

  it('nobody as a manager where there is none', () => {
    expect(mayHear(everybody.manager, event('manager'), nobodyAround)).toBe(false);
  });
});
