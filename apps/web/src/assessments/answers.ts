import type { AssessmentView, Rating } from '@rungs/contracts/assessments.js';
import type { SaidOf } from '@rungs/domain/assessments/comparison.js';
import { z } from 'zod';

/** Of the form: a rating and a note for each expectation, under names of their own. */
export type AnswerValues = Record<string, string | null>;
export const answerValuesSchema = z.record(z.string(), z.string().max(4_000).nullable());

export const ratingName = (expectationId: string): string => `rating ${expectationId}`;
export const noteName = (expectationId: string): string => `note ${expectationId}`;

type Answers = Pick<AssessmentView, 'answers'>;
export const answersIn = ({ answers }: Answers) => answers ?? [];

export const valuesOf = (assessment: Answers): AnswerValues =>
  Object.fromEntries(
    answersIn(assessment).flatMap(({ expectationId, rating, note }) => [
      [ratingName(expectationId), rating],
      [noteName(expectationId), note],
    ]),
  );

/** What the values say, of the expectations where they differ from `before`; all of them where there is none. */
export function answersFrom(assessment: Answers, values: AnswerValues, before: AnswerValues | null) {
  return answersIn(assessment).flatMap(({ expectationId }) => {
    const [rating, note] = [ratingName(expectationId), noteName(expectationId)];
    if (before && values[rating] === before[rating] && values[note] === before[note]) return [];
    return [{ expectationId, rating: (values[rating] ?? null) as Rating | null, note: values[note] ?? '' }];
  });
}

export const saidIn = (assessment: Answers): SaidOf[] => answersIn(assessment);
