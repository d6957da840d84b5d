import { describe, expect, it } from '@jest/globals';
import { audiences, type Relation, relations } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';
import { visibilityEventPolicy } from './visibility-event.policy.js';

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

describe('who may do what with an event of visibility', () => {
  it.each(relations)('%s reads exactly what was shared so far', (relation) => {
    const read = audiences.filter((audience) => visibilityEventPolicy.read(actor, { relation, audience }));
    expect(read).toEqual(readers[relation]);
  });

  it.each(relations.flatMap((relation) => audiences.map((audience) => ({ relation, audience }))))(
    'only the owner acts: %p',
    (facts) => {
      const { read: _, ...acts } = visibilityEventPolicy;
      const open = Object.values(acts).map((rule) => rule(actor, facts));
      expect(new Set(open)).toEqual(new Set([facts.relation === 'owner']));
    },
  );
});
