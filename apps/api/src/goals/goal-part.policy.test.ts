import { describe, expect, it } from '@jest/globals';
import { audiences, relations } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';
import { goalPartPolicy } from './goal-part.policy.js';

/** Roles widen nothing. */
const actor: Actor = {
  personId: 'p',
  accountId: 'a',
  organizationId: 'o',
  roles: ['employee', 'hr', 'admin'],
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
};
type Act = keyof typeof goalPartPolicy;
const open = (facts: Parameters<typeof goalPartPolicy.read>[1]): Act[] =>
  (Object.keys(goalPartPolicy) as Act[]).filter((act) => goalPartPolicy[act](actor, facts));

describe('who may do what with a part of a goal', () => {
  it.each(audiences)('its owner does everything but hand back what is theirs, when %s', (audience) => {
    const acts = ['read', 'create', 'update', 'delete', 'restore', 'finish', 'reopen'];
    expect(open({ relation: 'owner', audience, handed: false })).toEqual(acts);
  });

  it.each(relations.filter((relation) => relation !== 'owner'))(
    'who has it in hand (%s) reads it even of a private goal, does it or hands it back',
    (relation) => {
      const facts = { relation, audience: 'private', handed: true } as const;
      expect(open(facts)).toEqual(['read', 'finish', 'reopen', 'hand_back']);
    },
  );

  it.each([
    ['manager', 'private', []],
    ['manager', 'manager', ['read']],
    ['skip', 'manager', ['read']],
    ['skip_in_circle', 'manager', []],
    ['skip_in_circle', 'circle', ['read']],
    ['skip_apart', 'packet', []],
    ['circle', 'manager', []],
    ['circle', 'circle', ['read']],
    ['other', 'packet', []],
    ['hr', 'packet', []],
    ['admin', 'packet', []],
  ] as const)('%s, when %s: %p', (relation, audience, acts) => {
    expect(open({ relation, audience, handed: false })).toEqual(acts);
  });
});
