import type { PipelineView } from '@rungs/contracts/pipeline.js';

type Step = 1 | 2 | 3 | 4;

/** People on any step; null where a step is withheld, because the sum would tell how many stand there. */
export function openJourneys(rows: PipelineView['rows']): number | null {
  const totals = rows.filter(({ step }) => step !== null).map(({ total }) => total);
  return totals.reduce<number | null>((sum, total) => (sum === null || total === null ? null : sum + total), 0);
}

export type Finding =
  | Readonly<{ kind: 'fullest'; step: Step; count: number; open: number }>
  | Readonly<{ kind: 'fullest_shown'; step: Step; count: number }>
  | Readonly<{ kind: 'empty' }>
  | Readonly<{ kind: 'withheld' }>;

/**
 * What the figures say in one sentence. A step may be called the fullest of all only when every step is shown: what is
 * withheld could be fuller, and saying that it is not would give it away.
 */
export function findingOf(rows: PipelineView['rows']): Finding {
  const steps = rows.flatMap(({ step, total }) => (step === null ? [] : [{ step, total }]));
  const shown = steps.flatMap(({ step, total }) => (total === null ? [] : [{ step, total }]));
  const fullest = shown.reduce<(typeof shown)[number] | null>(
    (best, one) => (best === null || one.total > best.total ? one : best),
    null,
  );
  if (!fullest) return { kind: 'withheld' };
  const { step, total: count } = fullest;
  if (shown.length < steps.length) return count === 0 ? { kind: 'withheld' } : { kind: 'fullest_shown', step, count };
  const open = shown.reduce((sum, { total }) => sum + total, 0);
  return open === 0 ? { kind: 'empty' } : { kind: 'fullest', step, count, open };
}

/** The level that most people hold; null where levels are too small to be told apart, or one of them is withheld. */
export function largestLevel(levels: PipelineView['levels']): { code: string; count: number } | null {
  if (levels.length < 2) return null;
  return levels.reduce<{ code: string; count: number } | null>((largest, { code, total }, index) => {
    if (total === null || (index > 0 && largest === null)) return null;
    return largest === null || total > largest.count ? { code, count: total } : largest;
  }, null);
}

/** The step on which people have stood the longest, of those that are shown. */
export function longestStay(rows: PipelineView['rows']): { step: Step; days: number } | null {
  return rows.reduce<{ step: Step; days: number } | null>(
    (longest, { step, medianDays }) =>
      step !== null && medianDays !== null && medianDays > (longest?.days ?? 0) ? { step, days: medianDays } : longest,
    null,
  );
}
