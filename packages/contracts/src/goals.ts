import { z } from 'zod';
import {
  audienceSchema,
  daySchema,
  listQueryShape,
  pageSchema,
  personRefSchema,
  recordFilterShape,
  recordIdSchema,
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

export const goalPartAbilitySchema = z.enum(['update', 'finish', 'reopen', 'hand_back', 'delete']);

/** How many parts one goal may be broken into; what needs more is more than one goal. */
export const mostGoalParts = 20;

const goalPartFields = {
  title: nameSchema(200),
  handedToId: z.uuid().nullable().describe('A collaborator of the goal, who reads this part and nothing else of it'),
  dueOn: daySchema.nullable(),
};

export const createGoalPartRequestSchema = z.strictObject({
  ...goalPartFields,
  handedToId: goalPartFields.handedToId.default(null),
  dueOn: goalPartFields.dueOn.default(null),
});

/** What is absent stays as it is. */
export const updateGoalPartRequestSchema = z
  .strictObject({
    ...goalPartFields,
    before: recordIdSchema.nullable().describe('The part of the same goal before which it is put; null: last'),
  })
  .partial();

/** Handing back is for the one it was handed to: it is its owner's again. */
export const goalPartActRequestSchema = z.strictObject({ act: z.enum(['finish', 'reopen', 'hand_back']) });

/** A piece of a goal, done by its owner or handed to somebody. */
export const goalPartSchema = z
  .object({
    id: recordIdSchema,
    goalId: z.uuid(),
    version: z.int().positive(),
    title: z.string(),
    owner: personRefSchema.describe('Whose goal it is part of'),
    handedTo: personRefSchema.nullable(),
    dueOn: z.iso.date().nullable(),
    doneOn: z.iso.date().nullable(),
    abilities: z.array(goalPartAbilitySchema).describe('Acts open to the caller now; the screen shows no other'),
  })
  .meta({ id: 'GoalPart' });

/** What was handed to the caller and is not done, of goals that are open; what is due first comes first. */
export const listHandedPartsQuerySchema = z.strictObject(listQueryShape);
export const handedPartListSchema = pageSchema(goalPartSchema).meta({ id: 'HandedPartList' });

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
    parts: z.array(goalPartSchema).describe('What it is broken into, in the order of writing'),
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
export type GoalPartAbility = z.infer<typeof goalPartAbilitySchema>;
export type CreateGoalPartRequest = z.infer<typeof createGoalPartRequestSchema>;
export type UpdateGoalPartRequest = z.infer<typeof updateGoalPartRequestSchema>;
export type GoalPartActRequest = z.infer<typeof goalPartActRequestSchema>;
export type ListHandedPartsQuery = z.infer<typeof listHandedPartsQuerySchema>;
export type GoalPartView = z.infer<typeof goalPartSchema>;
export type HandedPartList = z.infer<typeof handedPartListSchema>;
export type CreateGoalRequest = z.infer<typeof createGoalRequestSchema>;
export type UpdateGoalRequest = z.infer<typeof updateGoalRequestSchema>;
export type GoalActRequest = z.infer<typeof goalActRequestSchema>;
export type ListGoalsQuery = z.infer<typeof listGoalsQuerySchema>;
export type GoalView = z.infer<typeof goalSchema>;
export type GoalList = z.infer<typeof goalListSchema>;
