import { describe, expect, it } from '@jest/globals';
import { audiences, type Relation, relations } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';
import { planItemPolicy, planPolicy, readsWords } from './plan.policy.js';

/** Whoever it is: the relation alone decides, so that roles widen nothing. */
const actor: Actor = {
  personId: 'p',
  accountId: 'a',
  organizationId: 'o',
  roles: ['employee', 'hr', 'admin'],
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
};

const readers: Readonly<Record<Relation, readonly string[]>> = {
  owner: ['private', 'manager', 'circle', 'packet'],
  manager: ['manager', 'circle', 'packet'],
  skip: ['manager', 'circle', 'packet'],
  skip_in_circle: ['circle', 'packet'],
  skip_apart: [],
  circle: ['circle', 'packet'],
  hr: [],
  admin: [],
  other: [],
};

describe('who may do what with a plan', () => {
  it.each(relations)('%s reads exactly what was shared so far', (relation) => {
    expect(audiences.filter((audience) => planPolicy.read(actor, { relation, audience }))).toEqual(readers[relation]);
  });

  it('what was said with each turn is read by the owner and those above, and by nobody in the circle', () => {
    expect(relations.filter((relation) => readsWords(actor, { relation }))).toEqual(['owner', 'manager', 'skip']);
  });

  it.each(relations.flatMap((relation) => audiences.map((audience) => ({ relation, audience }))))(
    'the manager answers what was shared, all else is the owner’s: %p',
    (facts) => {
      const { read: _, agree, counter, ...acts } = planPolicy;
      const answers = facts.relation === 'manager' && facts.audience !== 'private';
      expect([agree(actor, facts), counter(actor, facts)]).toEqual([answers, answers]);
      const open = [...Object.values(acts), ...Object.values(planItemPolicy)].map((rule) => rule(actor, facts));
      expect(new Set(open)).toEqual(new Set([facts.relation === 'owner']));
    },
  );
});
