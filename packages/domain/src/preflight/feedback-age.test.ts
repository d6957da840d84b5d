import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar.js';
import { feedbackAge, type FeedbackToCheck } from './feedback-age.js';

const today = '2026-11-23';
const given = (daysAgo: number | null, more: Partial<FeedbackToCheck> = {}): FeedbackToCheck => ({
  received: daysAgo === null ? 0 : 3,
  unanswered: 0,
  lastGivenOn: daysAgo === null ? null : addDays(today, -daysAgo),
  answersRequired: true,
  ...more,
});
const said = (of: FeedbackToCheck) => feedbackAge(of, today).map(({ key, severity }) => `${key} ${severity}`);

describe('feedback before a case', () => {
  it.each<[string, FeedbackToCheck, string[]]>([
    ['none at all', given(null), ['feedback_none blocker']],
    ['today', given(0), []],
    ['90 days ago', given(90), []],
    ['91 days ago', given(91), ['feedback_stale advice']],
    ['180 days ago', given(180), ['feedback_stale advice']],
    ['181 days ago', given(181), ['feedback_stale blocker']],
    ['unanswered', given(3, { unanswered: 1 }), ['feedback_unanswered blocker']],
    [
      'unanswered where nobody requires it',
      given(3, { unanswered: 2, answersRequired: false }),
      ['feedback_unanswered advice'],
    ],
    ['old and unanswered', given(200, { unanswered: 1 }), ['feedback_stale blocker', 'feedback_unanswered blocker']],
  ])('%s', (_, of, expected) => expect(said(of)).toEqual(expected));

  it('that is new takes what was said of its age away', () => {
    fc.assert(
      fc.property(fc.nat(1_000), (days) => {
        expect(said(given(days)).length).toBeLessThanOrEqual(1);
        expect(said(given(Math.min(days, 90)))).toEqual([]);
      }),
    );
  });

  it('tells only the owner how old it is, because it may not have been shared', () => {
    const owners = feedbackAge(given(200, { unanswered: 1 }), today).map(({ key, onlyOwner }) => [key, onlyOwner]);
    expect(owners).toEqual([
      ['feedback_stale', true],
      ['feedback_unanswered', false],
    ]);
  });

  it('speaks of one person as of one', () => {
    const [one] = feedbackAge(given(0, { unanswered: 1 }), today);
    expect(one?.sentence).toEqual({
      en: '1 person has not read what you will change because of what they said.',
      es: '1 persona no ha leído qué cambiarás por lo que te dijo.',
    });
  });
});
