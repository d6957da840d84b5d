import { describe, expect, it } from '@jest/globals';
import { type Relation, relations } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';
import { type AssessmentFacts, assessmentPolicy } from './assessment.policy.js';

/** Whoever it is: the relation alone decides, so that roles widen nothing. */
const actor: Actor = {
  personId: 'p',
  accountId: 'a',
  organizationId: 'o',
  roles: ['employee', 'hr', 'admin'],
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
};

type Of = Pick<AssessmentFacts, 'kind' | 'audience'>;
const can = (act: keyof typeof assessmentPolicy, of: Of, isAuthor: boolean): Relation[] =>
  relations.filter((relation) => assessmentPolicy[act](actor, { ...of, relation, isAuthor }));

const draft = { kind: 'self', audience: 'private' } as const;
const shown = { kind: 'self', audience: 'manager' } as const;
const inCircle = { kind: 'self', audience: 'circle' } as const;
const managersDraft = { kind: 'manager', audience: 'private' } as const;
const managers = { kind: 'manager', audience: 'manager' } as const;

/** Summaries and what the manager said: told in every organization. */
const above = ['skip', 'skip_in_circle', 'skip_apart'] as const;

describe('who may do what with an assessment', () => {
  it.each<[Of, Relation[], Relation[]]>([
    [draft, [], []],
    [shown, ['owner', 'manager'], ['owner', 'manager', ...above]],
    [inCircle, ['owner', 'manager', 'skip_in_circle', 'circle'], ['owner', 'manager', ...above, 'circle']],
    [managersDraft, [], []],
    [managers, ['owner', 'manager', ...above], ['owner', 'manager', ...above]],
  ])('%j of somebody else: reads and is told the summary', (of, reads, told) => {
    expect([can('read', of, false), can('readSummary', of, false)]).toEqual([reads, told]);
  });

  it('reads a draft: whoever wrote it, as long as they are who they were', () => {
    expect(can('read', draft, true)).toEqual(['owner']);
    expect(can('read', managersDraft, true)).toEqual(['manager']);
  });

  it('begins one: the two whom it is between', () => {
    expect(can('create', draft, true)).toEqual(['owner', 'manager']);
  });

  it.each(['update', 'publish', 'delete', 'restore'] as const)('%s: its writer alone', (act) => {
    for (const one of [draft, shown, inCircle]) expect(can(act, one, true)).toEqual(['owner']);
    for (const one of [managersDraft, managers]) expect(can(act, one, true)).toEqual(['manager']);
    for (const one of [draft, shown, managersDraft, managers]) expect(can(act, one, false)).toEqual([]);
  });

  it('shares with the circle: the person, what they said about themselves', () => {
    expect(can('share', shown, true)).toEqual(['owner']);
    expect(can('share', managers, true)).toEqual([]);
    expect(can('share', shown, false)).toEqual([]);
  });
});
