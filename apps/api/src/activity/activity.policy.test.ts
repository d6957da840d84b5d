import { describe, expect, it } from '@jest/globals';
import { relations } from '@rungs/domain/audience.js';
import { readableBy } from './activity.policy.js';

describe('what one hears of on the page of a person', () => {
  it('is nothing for those who do not read the page', () => {
    const readers = relations.filter((relation) => {
      const { always, byAudience } = readableBy(relation);
      return always.length + byAudience.length > 0;
    });
    expect(readers).toEqual(['owner', 'manager', 'skip', 'skip_in_circle', 'skip_apart']);
  });

  it('of shared records, for the two above, only as far as they are shared', () => {
    for (const relation of ['manager', 'skip'] as const) {
      const { always, audiences } = readableBy(relation);
      expect([relation, always.includes('goal'), audiences.includes('private')]).toEqual([relation, false, false]);
    }
  });

  it('as the manager’s manager: of the records that the organization or the owner lets them read, never of feedback', () => {
    const heard = (['skip', 'skip_in_circle', 'skip_apart'] as const).map((relation) => readableBy(relation));
    expect(heard.map(({ audiences }) => audiences)).toEqual([
      ['manager', 'circle', 'packet'],
      ['circle', 'packet'],
      [],
    ]);
    for (const { always, byAudience } of heard) expect([...always, ...byAudience]).not.toContain('feedback');
  });

  it('of the words between the two, for nobody but them', () => {
    expect(readableBy('skip').always).not.toContain('comment');
    expect(readableBy('manager').always).toContain('comment');
  });

  it('of private records by no one: their names stand in no list', () => {
    const all = relations.flatMap((relation) => [...readableBy(relation).always, ...readableBy(relation).byAudience]);
    for (const secret of ['check-in', 'focus-session', 'observation', 'pattern', 'key-player', 'encounter']) {
      expect(all).not.toContain(secret);
    }
  });
});
