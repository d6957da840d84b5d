import { describe, expect, it } from '@jest/globals';
import { audiences, type Relation, relations } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';
import { type FeedbackFacts, feedbackOfPersonPolicy, feedbackPolicy } from './feedback.policy.js';
import { feedbackRequestPolicy } from './feedback-request.policy.js';

/** Whoever it is: the relation alone decides, so that roles widen nothing. */
const actor: Actor = {
  personId: 'p',
  accountId: 'a',
  organizationId: 'o',
  roles: ['employee', 'hr', 'admin'],
  credential: { kind: 'session', id: 's' },
  authenticatedAt: new Date(0),
};
const bools = [false, true];

/** Audiences from which on each relation reads: by the receiver's sharing alone, and where the giver shared it too. */
const readers: Readonly<Record<Relation, readonly [receiver: readonly string[], giver: readonly string[]]>> = {
  owner: [audiences, audiences],
  manager: [['manager', 'circle', 'packet'], audiences],
  skip: [[], []],
  skip_in_circle: [
    ['circle', 'packet'],
    ['circle', 'packet'],
  ],
  skip_apart: [[], []],
  circle: [
    ['circle', 'packet'],
    ['circle', 'packet'],
  ],
  hr: [[], []],
  admin: [[], []],
  other: [[], []],
};
const facts = (of: Partial<FeedbackFacts>): FeedbackFacts => ({
  relation: 'other',
  isGiver: false,
  audience: 'private',
  sharedWithManager: false,
  removed: false,
  mayStillBeEdited: true,
  ...of,
});

describe('who may do what with feedback', () => {
  it.each(relations)('%s reads what the receiver or the giver showed them', (relation) => {
    const read = (sharedWithManager: boolean) =>
      audiences.filter((audience) => feedbackPolicy.read(actor, facts({ relation, audience, sharedWithManager })));
    expect([read(false), read(true)]).toEqual(readers[relation]);
  });

  it('once removed by the receiver stays with the giver, and with the manager whom the giver showed it', () => {
    const still = relations.flatMap((relation) =>
      bools.flatMap((isGiver) =>
        bools.flatMap((sharedWithManager) => {
          const of = facts({ relation, isGiver, sharedWithManager, removed: true, audience: 'packet' });
          return feedbackPolicy.read(actor, of) && !isGiver ? [`${relation} ${sharedWithManager}`] : [];
        }),
      ),
    );
    expect(still).toEqual(['manager true']);
    expect(feedbackPolicy.read(actor, facts({ isGiver: true, removed: true }))).toBe(true);
  });

  it.each(relations)('%s acts as the receiver or not at all; the words are the giver’s', (relation) => {
    for (const audience of audiences) {
      const of = facts({ relation, audience, sharedWithManager: true });
      const { respond, share, edit } = feedbackPolicy;
      const acts = [respond, share, feedbackPolicy.delete, feedbackPolicy.restore].map((rule) => rule(actor, of));
      expect(new Set(acts)).toEqual(new Set([relation === 'owner']));
      expect(edit(actor, of)).toBe(false);
      expect(edit(actor, { ...of, isGiver: true })).toBe(true);
      expect(edit(actor, { ...of, isGiver: true, mayStillBeEdited: false })).toBe(false);
    }
  });

  it('is asked for by oneself and given by anybody else', () => {
    const may = (rule: keyof typeof feedbackOfPersonPolicy) =>
      relations.filter((relation) => feedbackOfPersonPolicy[rule](actor, { relation }));
    expect(may('ask')).toEqual(['owner']);
    expect(may('give')).toEqual(relations.filter((relation) => relation !== 'owner'));
    expect(may('list')).toEqual(['owner', 'manager', 'skip_in_circle', 'circle']);
  });

  it.each([
    ['p', 'x', ['read', 'update', 'delete', 'restore']],
    ['x', 'p', ['read', 'answer', 'decline']],
    ['x', 'y', []],
  ])('a request of %s to %s is open to p for %j', (askerId, askedId, acts) => {
    const open = Object.entries(feedbackRequestPolicy).filter(([, rule]) => rule(actor, { askerId, askedId }));
    expect(open.map(([act]) => act).toSorted()).toEqual(acts.toSorted());
  });
});
