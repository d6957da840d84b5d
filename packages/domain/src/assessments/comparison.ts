import { type Rating, ratings, type Said } from './assessment.js';

/** What was said about a competency. By its key, which is the same from one level and one version to the next. */
export type SaidOf = Said & Readonly<{ competencyKey: string }>;

/** `first`: only the later one says something; `gone`: only the earlier one does. */
export type Change = 'up' | 'down' | 'same' | 'first' | 'gone' | 'unsaid';
export type Compared = Readonly<{ competencyKey: string; earlier: Said | null; later: Said | null; change: Change }>;

/** Two assessments side by side, in the order of the later one; what it no longer asks for comes last. */
export function compareAssessments(earlier: readonly SaidOf[], later: readonly SaidOf[]): Compared[] {
  const of = (answers: readonly SaidOf[], key: string): Said | null =>
    answers.find(({ competencyKey }) => competencyKey === key) ?? null;
  const keys = new Set([...later, ...earlier].map(({ competencyKey }) => competencyKey));
  return [...keys].map((competencyKey) => {
    const [before, after] = [of(earlier, competencyKey), of(later, competencyKey)];
    return { competencyKey, earlier: before, later: after, change: changeOf(before, after) };
  });
}

function changeOf(before: Said | null, after: Said | null): Change {
  const moved = stepsBetween(before?.rating ?? null, after?.rating ?? null);
  if (moved !== null) return moved > 0 ? 'up' : moved < 0 ? 'down' : 'same';
  if (after?.rating) return 'first';
  return before?.rating ? 'gone' : 'unsaid';
}

/** How one's own reading differs from the manager's. `silent`: the manager has said nothing about it. */
export type Difference = 'self_above' | 'manager_above' | 'agree' | 'silent' | 'self_unsaid' | 'nobody';

export function differenceBetween(self: Rating | null, manager: Rating | null): Difference {
  const above = stepsBetween(manager, self);
  if (above !== null) return above > 0 ? 'self_above' : above < 0 ? 'manager_above' : 'agree';
  if (self) return 'silent';
  return manager ? 'self_unsaid' : 'nobody';
}

const mostWorthATalk: readonly Difference[] = [
  'self_above',
  'manager_above',
  'silent',
  'self_unsaid',
  'nobody',
  'agree',
];

/** For sorting: where the two read it differently comes first, where they agree last. */
export const byDifference = (a: Difference, b: Difference): number =>
  mostWorthATalk.indexOf(a) - mostWorthATalk.indexOf(b);

/** By how many steps `to` is above `from`; `null` where one of them says nothing. */
export function stepsBetween(from: Rating | null, to: Rating | null): number | null {
  return from && to ? ratings.indexOf(to) - ratings.indexOf(from) : null;
}
