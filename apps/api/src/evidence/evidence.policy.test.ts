import { describe, expect, it } from '@jest/globals';
import { audiences, type Relation, relations } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';
import { coveragePolicy, evidencePolicy } from './evidence.policy.js';

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

/** Told of coverage in every organization. */
const above = ['skip', 'skip_in_circle', 'skip_apart'];

describe('who may do what with evidence', () => {
  it.each(relations)('%s reads exactly what was shared so far', (relation) => {
    const read = audiences.filter((audience) => evidencePolicy.read(actor, { relation, audience }));
    expect(read).toEqual(readers[relation]);
  });

  it.each(relations.flatMap((relation) => audiences.map((audience) => ({ relation, audience }))))(
    'only the owner acts: %p',
    (facts) => {
      const { read: _, ...acts } = evidencePolicy;
      const open = Object.values(acts).map((rule) => rule(actor, facts));
      expect(new Set(open)).toEqual(new Set([facts.relation === 'owner']));
    },
  );

  it.each(relations)(
    '%s asks for coverage as owner or above or shown it, and private parts are the owner’s',
    (relation) => {
      const facts = { relation, audience: 'private' } as const;
      const reads = (coverageShared: boolean) => coveragePolicy.read(actor, { ...facts, coverageShared });
      expect(reads(false)).toBe(['owner', 'manager', ...above].includes(relation));
      expect(reads(true)).toBe(['owner', 'manager', ...above, 'circle'].includes(relation));
      expect(coveragePolicy.seePrivate(actor, facts)).toBe(relation === 'owner');
    },
  );
});
