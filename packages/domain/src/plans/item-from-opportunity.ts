import { addDays } from '../calendar.js';
import { type KpiDirection, reachesTarget } from '../kpis/kpi-target.js';
import { noCriterion, type PlanItemContent, type SuccessCriterion } from './plan-content.js';
import { mondayOf } from './plan-weeks.js';

/** What an opportunity says that a plan item can begin with. `latest` is the last reading of its KPI. */
export type PlannedOpportunity = Readonly<{
  title: string;
  problem: string;
  whoIsHurt: string;
  effort: number;
  kpi: Readonly<{
    id: string;
    name: string;
    unit: string;
    direction: KpiDirection;
    target: number | null;
    latest: number | null;
  }> | null;
}>;

export type ItemProposal = Omit<PlanItemContent, 'id' | 'opportunity' | 'milestones'> &
  Readonly<{ startsOn: string; endsOn: string; hoursPerWeek: number }>;

type Pace = Readonly<{ hoursPerWeek: number; weeks: number }>;

/**
 * What an effort from 1 (days) to 5 (a quarter) is beside the daily work: about 12, 24, 40, 64 and 104 hours in all.
 * Begun gently, so that what is small is done within a month and nothing takes more than a day a week.
 */
const paces: Readonly<Record<number, Pace>> = {
  1: { hoursPerWeek: 4, weeks: 3 },
  2: { hoursPerWeek: 4, weeks: 6 },
  3: { hoursPerWeek: 5, weeks: 8 },
  4: { hoursPerWeek: 6.5, weeks: 10 },
  5: { hoursPerWeek: 8, weeks: 13 },
};

/** What a plan item may hold at most of a reason. */
const longestReason = 4_000;

/**
 * Items to begin with, one for each opportunity: a proposal that its owner changes as they like. The first begins on the
 * Monday after `today`, each other when the one before it ends, so that the proposal itself is no overload.
 */
export function itemsFromOpportunities(opportunities: readonly PlannedOpportunity[], today: string): ItemProposal[] {
  let startsOn = addDays(mondayOf(today), 7);
  return opportunities.map((opportunity) => {
    const { hoursPerWeek, weeks } = paceOf(opportunity.effort);
    // From a Monday to a Friday.
    const endsOn = addDays(startsOn, weeks * 7 - 3);
    const item = { ...wordsOf(opportunity), startsOn, endsOn, hoursPerWeek, criterion: criterionOf(opportunity) };
    startsOn = addDays(mondayOf(endsOn), 7);
    return item;
  });
}

/** Hours a week, and for how many weeks. */
export const paceOf = (effort: number): Pace => paces[effort] ?? { hoursPerWeek: 4, weeks: 6 };

function wordsOf({ title, problem, whoIsHurt }: PlannedOpportunity) {
  const both = [problem, whoIsHurt].filter((words) => words.trim() !== '').join('\n\n');
  return { kind: 'improve' as const, title, replacement: '', why: both.length <= longestReason ? both : problem };
}

/** From where the KPI stands to where it should be. A target that is reached already is no target for this. */
function criterionOf({ kpi }: PlannedOpportunity): SuccessCriterion {
  if (!kpi) return noCriterion;
  const { id, name, unit, latest, target } = kpi;
  const reached = latest !== null && reachesTarget(kpi, latest) === true;
  return { statement: '', kpiId: id, kpiName: name, unit, baseline: latest, target: reached ? null : target };
}
