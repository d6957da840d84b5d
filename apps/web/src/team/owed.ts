import type { TeamRow } from '@rungs/contracts/team.js';
import { isStale } from '@rungs/domain/readiness.js';
import { monthsStuck } from '@rungs/domain/stuck.js';

/** How the most pressing comes first; the server sends each person's own debts in this order already. */
const pressing = [
  'answer_intent',
  'answer_move',
  'judge_readiness',
  'renew_readiness',
  'talk',
  'answer_feedback_request',
] as const;

export const owedCount = (rows: readonly TeamRow[]): number => rows.reduce((sum, { owed }) => sum + owed.length, 0);

/** For sorting: the most pressing debt first, the longest list first among equals, nothing owed last (null). */
export function owedRank({ owed: [first, ...more] }: TeamRow): number | null {
  return first ? pressing.indexOf(first.kind) * 10 - Math.min(more.length, 9) : null;
}

/** Who comes first: with one of many debts one has to begin somewhere. */
export function mostPressing(rows: readonly TeamRow[]): TeamRow | undefined {
  const rank = (row: TeamRow): number => owedRank(row) ?? Number.POSITIVE_INFINITY;
  return rows.filter(({ owed }) => owed.length > 0).toSorted((a, b) => rank(a) - rank(b))[0];
}

export type Shown = 'everyone' | 'owed' | 'stale' | 'stuck' | 'no_journey';

/** The rows that a filter leaves; text is looked for in name, title, level, target and step. */
export function filterRows(
  rows: readonly TeamRow[],
  { text, show, stepName }: { text: string; show: Shown; stepName: (row: TeamRow) => string },
  today: string,
): TeamRow[] {
  const words = text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const said = (row: TeamRow): string =>
    [row.name, row.title, row.level?.code, row.targetLevel?.code, row.targetLevel?.title, stepName(row)]
      .filter(Boolean)
      .join(' ')
      .toLocaleLowerCase();
  return rows.filter((row) => passes(row, show, today) && words.every((word) => said(row).includes(word)));
}

function passes(row: TeamRow, show: Shown, today: string): boolean {
  if (show === 'owed') return row.owed.length > 0;
  if (show === 'stale') return row.readinessGivenOn !== null && isStale(row.readinessGivenOn, today);
  if (show === 'stuck') return monthsStuck(row, today) !== null;
  if (show === 'no_journey') return row.step === null;
  return true;
}

/** Where the latest earlier iteration ended: the step before the last change of iteration. */
export function earlierEnd({ path }: TeamRow): { step: TeamRow['path'][number][0]; reached: null } | null {
  for (let index = path.length - 1; index > 0; index--) {
    const [here, before] = [path[index], path[index - 1]];
    if (here && before && here[1] !== before[1]) return { step: before[0], reached: null };
  }
  return null;
}
