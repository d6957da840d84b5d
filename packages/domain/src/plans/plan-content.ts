/** What a plan says: the words that one proposes and the other agrees to. How far the work has come is not among them. */
export type PlanItemKind = 'change' | 'improve' | 'replace';

export type PlanMilestone = Readonly<{ id: string; title: string; dueOn: string | null }>;

/**
 * What success means: in words, or as a KPI that goes from `baseline` to `target`. `kpiId` is there where it is one of
 * the organization's KPIs; `kpiName` and `unit` are then what that one was called when this was written.
 */
export type SuccessCriterion = Readonly<{
  statement: string;
  kpiId: string | null;
  kpiName: string;
  unit: string;
  baseline: number | null;
  target: number | null;
}>;

/** What an item was made from; the title is what it was called then. */
export type ItemOrigin = Readonly<{ id: string; title: string }>;

/** `title` names what is changed; `replacement` what comes in its place, for a `replace` only. Days as `YYYY-MM-DD`. */
export type PlanItemContent = Readonly<{
  id: string;
  kind: PlanItemKind;
  title: string;
  replacement: string;
  why: string;
  startsOn: string | null;
  endsOn: string | null;
  hoursPerWeek: number | null;
  criterion: SuccessCriterion;
  opportunity: ItemOrigin | null;
  milestones: readonly PlanMilestone[];
}>;

export type PlanContent = Readonly<{ title: string; summary: string; items: readonly PlanItemContent[] }>;

export const noCriterion: SuccessCriterion = {
  statement: '',
  kpiId: null,
  kpiName: '',
  unit: '',
  baseline: null,
  target: null,
};

/** A sentence says it, or a KPI with the value to reach. */
export const hasCriterion = ({ statement, kpiName, target }: SuccessCriterion): boolean =>
  statement.trim() !== '' || (kpiName.trim() !== '' && target !== null);

type Dated = Readonly<{ startsOn: string | null; endsOn: string | null }>;

export const hasDates = ({ startsOn, endsOn }: Dated): boolean => startsOn !== null && endsOn !== null;

/** One knows when it happens and how one will tell that it worked. */
export const isComplete = (item: Dated & Readonly<{ criterion: SuccessCriterion }>): boolean =>
  hasDates(item) && hasCriterion(item.criterion);
