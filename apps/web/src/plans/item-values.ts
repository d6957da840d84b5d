import { type CreatePlanItemRequest, createPlanItemRequestSchema } from '@rungs/contracts/plans.js';
import { addDays, daysBetween } from '@rungs/domain/calendar.js';
import { noCriterion, type PlanItemContent } from '@rungs/domain/plans/plan-content.js';
import { z } from 'zod';

/** An item as it is edited: a new one has no id yet, and neither have its new milestones. */
export type EditedItem = Omit<PlanItemContent, 'id' | 'milestones'> &
  Readonly<{ id?: string; milestones: readonly EditedMilestone[] }>;
export type EditedMilestone = Readonly<{ id?: string; title: string; dueOn: string | null }>;

/** What the form holds: one field for each value, so that what is refused is said where it stands. */
export type ItemValues = {
  kind: PlanItemContent['kind'];
  title: string;
  replacement: string;
  why: string;
  startsOn: string | null;
  endsOn: string | null;
  hoursPerWeek: number | null;
  statement: string;
  kpiName: string;
  unit: string;
  baseline: number | null;
  target: number | null;
  milestones: readonly EditedMilestone[];
};

const { criterion, ...fields } = createPlanItemRequestSchema.shape;
export const itemValuesSchema = z.object({ ...fields, ...criterion.unwrap().shape });

export const newItem: ItemValues = {
  kind: 'improve',
  title: '',
  replacement: '',
  why: '',
  startsOn: null,
  endsOn: null,
  hoursPerWeek: null,
  ...noCriterion,
  milestones: [],
};

export const valuesOf = ({ criterion: success, ...item }: EditedItem): ItemValues => {
  const { kind, title, replacement, why, startsOn, endsOn, hoursPerWeek, milestones } = item;
  return { kind, title, replacement, why, startsOn, endsOn, hoursPerWeek, ...success, milestones };
};

/** A line that nobody wrote anything into is no milestone. */
export function requestOf(values: ItemValues): CreatePlanItemRequest {
  const { statement, kpiName, unit, baseline, target, milestones, ...item } = values;
  return {
    ...item,
    replacement: item.kind === 'replace' ? item.replacement : '',
    criterion: { statement, kpiName, unit, baseline, target },
    milestones: milestones.map(({ id, title, dueOn }) => ({ ...(id !== undefined && { id }), title, dueOn })),
  };
}

type Span = Readonly<{ startsOn: string; endsOn: string }>;

/** An item on other days. Where all of it moves, its milestones go along; a new end alone leaves them where they are. */
export function movedTo<I extends EditedItem>(item: I, span: Span): I {
  const { startsOn, endsOn, milestones } = item;
  const days = startsOn === null ? 0 : daysBetween(startsOn, span.startsOn);
  const whole = endsOn !== null && days !== 0 && daysBetween(endsOn, span.endsOn) === days;
  const along = milestones.map((one) => (one.dueOn === null ? one : { ...one, dueOn: addDays(one.dueOn, days) }));
  return { ...item, ...span, milestones: whole ? along : milestones };
}

export const editedOf = (item: PlanItemContent): EditedItem => {
  const { id, kind, title, replacement, why, startsOn, endsOn, hoursPerWeek, milestones } = item;
  const { statement, kpiName, unit, baseline, target } = item.criterion;
  return {
    id,
    kind,
    title,
    replacement,
    why,
    startsOn,
    endsOn,
    hoursPerWeek,
    criterion: { statement, kpiName, unit, baseline, target },
    milestones: milestones.map(({ id: milestoneId, title: words, dueOn }) => ({
      id: milestoneId,
      title: words,
      dueOn,
    })),
  };
};
