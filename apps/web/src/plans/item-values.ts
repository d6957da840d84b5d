import { type CreatePlanItemRequest, createPlanItemRequestSchema } from '@rungs/contracts/plans.js';
import { addDays, daysBetween } from '@rungs/domain/calendar.js';
import { noCriterion, type PlanItemContent } from '@rungs/domain/plans/plan-content.js';
import { z } from 'zod';
import type { Option } from '../shared/ui/combobox.js';

/** An item as it is edited: a new one has no id yet, and neither have its new milestones. */
export type EditedItem = Omit<PlanItemContent, 'id' | 'milestones' | 'opportunity'> &
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
  /** One of the organization's; without it, the two below are in one's own words. */
  kpiId: Option | null;
  kpiName: string;
  unit: string;
  baseline: number | null;
  target: number | null;
  milestones: readonly EditedMilestone[];
};

const { criterion, ...fields } = createPlanItemRequestSchema.shape;
const option = z.object({ id: z.uuid(), label: z.string(), sub: z.string().optional() });
export const itemValuesSchema = z.object({
  ...fields,
  ...criterion.unwrap().shape,
  kpiId: option.nullable(),
});

export const newItem: ItemValues = {
  kind: 'improve',
  title: '',
  replacement: '',
  why: '',
  startsOn: null,
  endsOn: null,
  hoursPerWeek: null,
  ...noCriterion,
  kpiId: null,
  milestones: [],
};

export const valuesOf = ({ criterion: success, ...item }: EditedItem): ItemValues => {
  const { kind, title, replacement, why, startsOn, endsOn, hoursPerWeek, milestones } = item;
  const { kpiId: id, kpiName: label, unit } = success;
  const measure =
    id === null ? { ...success, kpiId: null } : { ...success, kpiId: { id, label, sub: unit }, kpiName: '', unit: '' };
  return { kind, title, replacement, why, startsOn, endsOn, hoursPerWeek, ...measure, milestones };
};

/** A line that nobody wrote anything into is no milestone. */
export function requestOf(values: ItemValues): CreatePlanItemRequest {
  const { statement, kpiId, baseline, target, milestones, ...rest } = values;
  const { kpiName, unit, ...item } = rest;
  const named = kpiId ? { kpiName: kpiId.label, unit: kpiId.sub ?? '' } : { kpiName, unit };
  return {
    ...item,
    replacement: item.kind === 'replace' ? item.replacement : '',
    criterion: { statement, kpiId: kpiId?.id ?? null, ...named, baseline, target },
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
  const { statement, kpiId, kpiName, unit, baseline, target } = item.criterion;
  return {
    id,
    kind,
    title,
    replacement,
    why,
    startsOn,
    endsOn,
    hoursPerWeek,
    criterion: { statement, kpiId, kpiName, unit, baseline, target },
    milestones: milestones.map(({ id: milestoneId, title: words, dueOn }) => ({
      id: milestoneId,
      title: words,
      dueOn,
    })),
  };
};
