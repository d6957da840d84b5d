import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Answer, assessmentKinds, ratings, tallyOf, unreadiness, withAnswers } from './assessment.js';

const said = (expectationId: string, rating: Answer['rating'], note = ''): Answer => ({ expectationId, rating, note });
const level = [
  { id: 'delivery', required: true },
  { id: 'direction', required: true },
  { id: 'hiring', required: false },
];
const [delivery, direction, hiring] = [
  said('delivery', 'meets'),
  said('direction', 'working_towards'),
  said('hiring', 'exceeds'),
];

describe('what keeps an assessment from being published', () => {
  it.each([
    ['self', [], 'nothing_rated'],
    ['self', [said('delivery', null, 'Words alone')], 'nothing_rated'],
    ['self', [delivery], 'required_unrated'],
    ['self', [delivery, hiring], 'required_unrated'],
    ['self', [delivery, direction], null],
    ['self', [delivery, said('direction', null, 'Not sure')], 'required_unrated'],
    ['manager', [], 'nothing_rated'],
    ['manager', [said('delivery', null, 'Words alone')], 'nothing_rated'],
    ['manager', [hiring], null],
    ['manager', [delivery, direction, hiring], null],
    // About an expectation of another level.
    ['manager', [said('elsewhere', 'meets')], 'nothing_rated'],
  ] as const)('%s with %j: %s', (kind, answers, why) => expect(unreadiness(kind, level, answers)).toBe(why));

  it('is nothing where a level asks for nothing that was not rated', () => {
    expect(unreadiness('self', [{ id: 'hiring', required: false }], [hiring])).toBeNull();
  });
});

const anyAnswer = fc.record({
  expectationId: fc.constantFrom('delivery', 'direction', 'hiring'),
  rating: fc.constantFrom(null, ...ratings),
  note: fc.string({ maxLength: 4 }),
});

describe('answers', () => {
  it('replace what was said before, each about its own expectation', () => {
    expect(withAnswers([delivery, direction], [said('delivery', 'exceeds'), hiring])).toEqual([
      said('delivery', 'exceeds'),
      direction,
      hiring,
    ]);
  });

  it('taken over twice say the same as once', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer), fc.array(anyAnswer), (before, changes) => {
        const once = withAnswers(before, changes);
        expect(withAnswers(once, changes)).toEqual(once);
        expect(new Set(once.map(({ expectationId }) => expectationId)).size).toBe(once.length);
      }),
    );
  });

  it('that rate one more never make a ready assessment unready', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...assessmentKinds),
        fc.array(anyAnswer),
        fc.constantFrom(...ratings),
        (kind, all, rating) => {
          const before = withAnswers([], all);
          fc.pre(unreadiness(kind, level, before) === null);
          expect(unreadiness(kind, level, withAnswers(before, [said('hiring', rating)]))).toBeNull();
        },
      ),
    );
  });

  it('are each counted once', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer), (answers) => {
        const tally = tallyOf(answers);
        expect(Object.values(tally).reduce((sum, count) => sum + count, 0)).toBe(answers.length);
        expect(tally.meets).toBe(answers.filter(({ rating }) => rating === 'meets').length);
      }),
    );
  });
});
