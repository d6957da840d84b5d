import { z } from 'zod';
import {
  audienceSchema,
  daySchema,
  listQueryShape,
  pageSchema,
  personRefSchema,
  recordFilterShape,
  recordShape,
  servesStepShape,
  stepSchema,
} from './records.js';
import { nameSchema, textSchema } from './text.js';

export const goalStateSchema = z.enum(['open', 'done', 'dropped']);
export const goalAbilitySchema = z.enum(['update', 'finish', 'drop', 'reopen', 'delete']);

const collaboratorIdsSchema = z
  .array(z.uuid())
  .max(20)
  .refine((ids) => new Set(ids).size === ids.length, 'Name each person once.');

const goalFields = {
  step: stepSchema,
  title: nameSchema(200),
  why: textSchema(4_000),
  dueOn: daySchema.nullable(),
  successMeasure: textSchema(2_000).describe('How one will tell that it is reached'),
  progress: z.int().min(0).max(100).describe('Per cent, in the words of its owner'),
  collaboratorIds: collaboratorIdsSchema,
  audience: audienceSchema,
};

/** Only step and title are asked for; a goal begins private. */
export const createGoalRequestSchema = z.strictObject({
  ...goalFields,
  why: goalFields.why.default(''),
  dueOn: goalFields.dueOn.default(null),
  successMeasure: goalFields.successMeasure.default(''),
  progress: goalFields.progress.default(0),
  collaboratorIds: goalFields.collaboratorIds.default([]),
  audience: goalFields.audience.default('private'),
});

/** What is absent stays as it is. */
export const updateGoalRequestSchema = z.strictObject(goalFields).partial();

const outcomeSchema = textSchema(4_000).describe('What came of it');

export const goalActRequestSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('finish'), outcome: outcomeSchema.optional() }),
  z.strictObject({ act: z.literal('drop'), outcome: outcomeSchema.optional() }),
  z.strictObject({ act: z.literal('reopen') }),
]);

export const listGoalsQuerySchema = z.strictObject({
  ...listQueryShape,
  ...recordFilterShape,
  state: goalStateSchema.optional(),
  dueBefore: daySchema.optional().describe('Due earlier than this day'),
});

export const goalSchema = z
  .object({
    ...recordShape(goalAbilitySchema),
    ...servesStepShape,
    audience: audienceSchema,
    title: z.string(),
    why: z.string(),
    dueOn: z.iso.date().nullable(),
    successMeasure: z.string(),
    progress: z.int(),
    state: goalStateSchema,
    outcome: z.string(),
    closedOn: z.iso.date().nullable().describe('When it was finished or dropped; null while open'),
    collaborators: z.array(personRefSchema),
  })
  .meta({ id: 'Goal' });

/** Open goals by due date, those without one after them, then the closed ones, the latest first. */
export const goalListSchema = pageSchema(goalSchema)
  .extend({
    openCount: z.int().describe('Open goals that the caller can read, whatever the filters'),
    openLimit: z.int().describe('Above this, commitments compete with each other'),
    abilities: z.array(z.enum(['create'])),
  })
  .meta({ id: 'GoalList' });

export type GoalState = z.infer<typeof goalStateSchema>;
export type GoalAbility = z.infer<typeof goalAbilitySchema>;
export type CreateGoalRequest = z.infer<typeof createGoalRequestSchema>;
export type UpdateGoalRequest = z.infer<typeof updateGoalRequestSchema>;
export type GoalActRequest = z.infer<typeof goalActRequestSchema>;
export type ListGoalsQuery = z.infer<typeof listGoalsQuerySchema>;
export type GoalView = z.infer<typeof goalSchema>;
export type GoalList = z.infer<typeof goalListSchema>;
