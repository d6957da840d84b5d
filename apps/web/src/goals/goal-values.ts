import { createGoalRequestSchema, type GoalView, type UpdateGoalRequest } from '@rungs/contracts/goals.js';
import type { Audience, Step } from '@rungs/contracts/records.js';
import { z } from 'zod';
import type { Option } from '../shared/ui/combobox.js';

/** What the form holds: the request, with people as one sees them in place of their ids. */
export type GoalValues = {
  title: string;
  why: string;
  successMeasure: string;
  step: Step;
  dueOn: string | null;
  progress: number | null;
  collaboratorIds: readonly Option[];
  audience: Audience;
};

const personSchema = z.object({ id: z.uuid(), label: z.string(), sub: z.string().optional() });

/** Named like the request, so that what the server refuses is said at the field. */
export const goalValuesSchema = createGoalRequestSchema.extend({ collaboratorIds: z.array(personSchema).max(20) });

export const newGoal = (step: Step): GoalValues => ({
  title: '',
  why: '',
  successMeasure: '',
  step,
  dueOn: null,
  progress: 0,
  collaboratorIds: [],
  audience: 'private',
});

export const valuesOf = (goal: GoalView): GoalValues => {
  const { title, why, successMeasure, step, dueOn, progress, audience, collaborators } = goal;
  const collaboratorIds = collaborators.map(({ personId, name }) => ({ id: personId, label: name }));
  return { title, why, successMeasure, step, dueOn, progress, audience, collaboratorIds };
};

export function requestOf({ collaboratorIds, progress, ...fields }: GoalValues): Required<UpdateGoalRequest> {
  return { ...fields, progress: progress ?? 0, collaboratorIds: collaboratorIds.map(({ id }) => id) };
}
