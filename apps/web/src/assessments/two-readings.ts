import type { Rating, StandingAssessments } from '@rungs/contracts/assessments.js';
import { byDifference, type Difference, differenceBetween } from '@rungs/domain/assessments/comparison.js';

export type TwoRead = Readonly<{
  competencyKey: string;
  competency: string;
  self: Rating | null;
  manager: Rating | null;
  difference: Difference;
}>;

/** What the two say of each expectation, where they read it differently in front. What one may not read is not there. */
export function twoReadings({ self, manager }: Pick<StandingAssessments, 'self' | 'manager'>): TwoRead[] {
  const asked = self?.answers ?? manager?.answers ?? [];
  const of = (from: typeof self, key: string): Rating | null =>
    from?.answers?.find(({ competencyKey }) => competencyKey === key)?.rating ?? null;
  return asked
    .map(({ competencyKey, competency }) => {
      const [mine, theirs] = [of(self, competencyKey), of(manager, competencyKey)];
      return { competencyKey, competency, self: mine, manager: theirs, difference: differenceBetween(mine, theirs) };
    })
    .toSorted((a, b) => byDifference(a.difference, b.difference));
}

/** Both said something, and not the same. */
export const isApart = ({ difference }: Pick<TwoRead, 'difference'>): boolean =>
  difference === 'self_above' || difference === 'manager_above';
