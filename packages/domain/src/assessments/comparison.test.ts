import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Rating, ratings } from './assessment.js';
import { byDifference, compareAssessments, type Difference, differenceBetween } from './comparison.js';

const said = (competencyKey: string, rating: Rating | null, note = '') => ({ competencyKey, rating, note });

describe('two assessments side by side', () => {
  it.each([
    ['working_towards', 'meets', 'up'],
    ['working_towards', 'exceeds', 'up'],
    ['exceeds', 'meets', 'down'],
    ['meets', 'meets', 'same'],
    [null, 'meets', 'first'],
    ['meets', null, 'gone'],
    [null, null, 'unsaid'],
  ] as const)('from %s to %s: %s', (before, after, change) => {
    const [compared] = compareAssessments([said('delivery', before)], [said('delivery', after)]);
    expect(compared).toMatchObject({ earlier: { rating: before }, later: { rating: after }, change });
  });

  it('name what only one of them asks for, in the order of the later one', () => {
    const earlier = [said('mentoring', 'meets'), said('delivery', 'meets')];
    const later = [said('delivery', 'exceeds', 'Twice'), said('direction', 'working_towards')];
    expect(compareAssessments(earlier, later)).toEqual([
      { competencyKey: 'delivery', earlier: earlier[1], later: later[0], change: 'up' },
      { competencyKey: 'direction', earlier: null, later: later[1], change: 'first' },
      { competencyKey: 'mentoring', earlier: earlier[0], later: null, change: 'gone' },
    ]);
  });

  const anyAssessment = fc.uniqueArray(
    fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(null, ...ratings))
      .map(([key, one]) => said(key, one)),
    { selector: ({ competencyKey }) => competencyKey },
  );
  const turned = { up: 'down', down: 'up', same: 'same', first: 'gone', gone: 'first', unsaid: 'unsaid' } as const;

  it('say the opposite the other way round', () => {
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (one, other) => {
        const back = new Map(compareAssessments(other, one).map((row) => [row.competencyKey, row.change]));
        for (const { competencyKey, change } of compareAssessments(one, other)) {
          expect(back.get(competencyKey)).toBe(turned[change]);
        }
      }),
    );
  });
});

describe('self and manager', () => {
  it.each<[Rating | null, Rating | null, Difference]>([
    ['exceeds', 'meets', 'self_above'],
    ['meets', 'working_towards', 'self_above'],
    ['working_towards', 'exceeds', 'manager_above'],
    ['meets', 'meets', 'agree'],
    ['meets', null, 'silent'],
    [null, 'meets', 'self_unsaid'],
    [null, null, 'nobody'],
  ])('%s and %s: %s', (self, manager, difference) => expect(differenceBetween(self, manager)).toBe(difference));

  it('come with what they read differently in front, and what they agree on last', () => {
    const all: Difference[] = ['agree', 'nobody', 'silent', 'manager_above', 'self_above'];
    expect(all.toSorted(byDifference)).toEqual(['self_above', 'manager_above', 'silent', 'nobody', 'agree']);
  });
});
