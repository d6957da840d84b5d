import { addDays, daysBetween } from './calendar.js';

/** Whether the receiver is told who wrote it. `manager_only`: the manager at the time knows, nobody else. */
export const attributions = ['attributed', 'manager_only'] as const;
export type Attribution = (typeof attributions)[number];

/** The practice that asks for feedback ("become measured") stands on this step. */
export const feedbackStep = 2;

/** For how long a request waits for its answer when nobody says otherwise, and at most. */
export const requestDays = { usual: 21, atMost: 180 } as const;

/** Whoever is asked is reminded twice at most, and not twice in a row. */
const reminded = { afterDays: 7, daysBeforeEnd: 2, daysApart: 3 } as const;

/** The first day after `today` on which a request is to be reminded of, or `null` when it is left in peace from now on. */
export function nextReminder(
  { askedOn, expiresOn }: Readonly<{ askedOn: string; expiresOn: string }>,
  today: string,
): string | null {
  const first = addDays(askedOn, reminded.afterDays);
  const last = addDays(expiresOn, -reminded.daysBeforeEnd);
  const days = daysBetween(first, last) >= reminded.daysApart ? [first, last] : [last];
  return days.find((day) => day > today && day > askedOn) ?? null;
}

const dayInMilliseconds = 86_400_000;

/** A giver may mend what they wrote for a day, and not once the receiver has answered it: the two belong together. */
export function mayStillBeEdited(givenAt: Date, answered: boolean, now: Date): boolean {
  return !answered && now.getTime() - givenAt.getTime() < dayInMilliseconds;
}

export type CountedFeedback = Readonly<{ answered: boolean }>;
export type FeedbackCounts = Readonly<{ feedbackReceived: number; feedbackAnswered: number }>;

/** The counts after feedback turned from `before` into `after`; `null` where it was not there, or is not any more. */
export function recountedFeedback<C extends FeedbackCounts>(
  counts: C,
  before: CountedFeedback | null,
  after: CountedFeedback | null,
): C {
  return {
    ...counts,
    feedbackReceived: counts.feedbackReceived + Number(after !== null) - Number(before !== null),
    feedbackAnswered: counts.feedbackAnswered + Number(after?.answered ?? false) - Number(before?.answered ?? false),
  };
}
