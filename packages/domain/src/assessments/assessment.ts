import type { Localized } from '../framework/steps.js';

/** How far an expectation is met, in order. Said by a person, never computed. */
export const ratings = ['working_towards', 'meets', 'exceeds'] as const;
export type Rating = (typeof ratings)[number];

export const ratingNames: Readonly<Record<Rating, Localized>> = {
  working_towards: { en: 'Working towards', es: 'En camino' },
  meets: { en: 'Meets', es: 'Cumple' },
  exceeds: { en: 'Exceeds', es: 'Supera' },
};

/** `self`: by the person about themselves; `manager`: by their manager about them. */
export const assessmentKinds = ['self', 'manager'] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

/** A draft is its writer's; once published it is never rewritten, a later one stands beside it. */
export const assessmentStates = ['draft', 'published'] as const;
export type AssessmentState = (typeof assessmentStates)[number];

/** What was said about one expectation. A note may come before the rating. */
export type Said = Readonly<{ rating: Rating | null; note: string }>;
export type Answer = Said & Readonly<{ expectationId: string }>;

/** Answers with `changes` taken over, each replacing what was said about its expectation before. */
export function withAnswers(before: readonly Answer[], changes: readonly Answer[]): Answer[] {
  const answers = new Map([...before, ...changes].map((answer) => [answer.expectationId, answer]));
  return [...answers.values()];
}

export type Unready = 'nothing_rated' | 'required_unrated';

/**
 * What keeps a draft from being published, or `null`. A self assessment looks at everything the level requires; a
 * manager says what they have seen, and "nothing yet" about the rest is an answer of its own.
 */
export function unreadiness(
  kind: AssessmentKind,
  expectations: readonly Readonly<{ id: string; required: boolean }>[],
  answers: readonly Answer[],
): Unready | null {
  const rated = new Set(answers.flatMap(({ expectationId, rating }) => (rating === null ? [] : expectationId)));
  if (!expectations.some(({ id }) => rated.has(id))) return 'nothing_rated';
  const complete = expectations.every(({ id, required }) => !required || rated.has(id));
  return kind === 'self' && !complete ? 'required_unrated' : null;
}

export type Tally = Readonly<Record<Rating | 'unrated', number>>;

/** How many expectations were rated how: all that somebody learns who reads no single answer. */
export function tallyOf(answers: readonly Pick<Said, 'rating'>[]): Tally {
  const tally = { working_towards: 0, meets: 0, exceeds: 0, unrated: 0 };
  for (const { rating } of answers) tally[rating ?? 'unrated'] += 1;
  return tally;
}
