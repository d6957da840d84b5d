import { describe, expect, it } from '@jest/globals';
import { mayStillBeEdited, nextReminder, recountedFeedback } from './feedback.js';

const given = new Date('2026-03-01T10:00:00Z');
const after = (hours: number) => new Date(given.getTime() + hours * 3_600_000);

describe('feedback', () => {
  it.each([
    ['at once', false, 0, true],
    ['just before a day has passed', false, 23.99, true],
    ['after a day', false, 24, false],
    ['once it is answered', true, 1, false],
  ])('may be mended by its giver: %s', (_, answered, hours, may) => {
    expect(mayStillBeEdited(given, answered, after(hours))).toBe(may);
  });

  it.each([
    ['three weeks, just asked', '2026-03-22', '2026-03-01', '2026-03-08'],
    ['three weeks, reminded once', '2026-03-22', '2026-03-08', '2026-03-20'],
    ['three weeks, reminded twice', '2026-03-22', '2026-03-20', null],
    ['eleven days: twice would be too close', '2026-03-12', '2026-03-01', '2026-03-10'],
    ['twelve days', '2026-03-13', '2026-03-01', '2026-03-08'],
    ['four days', '2026-03-05', '2026-03-01', '2026-03-03'],
    ['two days', '2026-03-03', '2026-03-01', null],
    ['over', '2026-03-03', '2026-03-09', null],
  ])('is reminded of when it waits: %s', (_, expiresOn, today, expected) => {
    expect(nextReminder({ askedOn: '2026-03-01', expiresOn }, today)).toBe(expected);
  });

  it.each([
    [null, { answered: false }, 3, 1],
    [{ answered: false }, { answered: true }, 2, 2],
    [{ answered: true }, null, 1, 0],
    [{ answered: false }, null, 1, 1],
    [null, { answered: true }, 3, 2],
  ])('from %j to %j counts %i received and %i answered', (before, next, feedbackReceived, feedbackAnswered) => {
    const counts = { feedbackReceived: 2, feedbackAnswered: 1, other: 7 };
    expect(recountedFeedback(counts, before, next)).toEqual({ feedbackReceived, feedbackAnswered, other: 7 });
  });
});
