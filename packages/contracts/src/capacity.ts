import { z } from 'zod';
import { signalSchema } from './journeys.js';
import { planItemKindSchema, planItemStateSchema, planStateSchema } from './plans.js';
import { personRefSchema, recordIdSchema } from './records.js';

/** Hours a week for the plan, beside the daily work. */
export const setCapacityRequestSchema = z.strictObject({
  hoursPerWeek: z.number().min(0.5).max(60).multipleOf(0.5),
});

const hoursSchema = z.number().describe('Hours in that week');
const mondaySchema = z.iso.date().describe('A Monday');

export const deferProposalSchema = z.object({
  itemId: recordIdSchema,
  fromWeek: mondaySchema.describe('The first week that it would have taken'),
  toWeek: mondaySchema.describe('The first week from which on it fits'),
  weeks: z.int().positive(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  milestones: z
    .array(z.object({ id: recordIdSchema, title: z.string(), dueOn: z.iso.date().nullable() }))
    .describe('As they are when the item is moved: all of them go along'),
  over: z.object({ weekOf: mondaySchema, hours: hoursSchema }).describe('Why: the first week that is too full with it'),
});

/** Planned effort against what its owner has, for them alone. Nobody else reads it, through any interface. */
export const capacitySchema = z
  .object({
    personId: z.uuid(),
    version: z.int().min(0).describe('0 until somebody says how much it is'),
    hoursPerWeek: z.number(),
    isDefault: z.boolean(),
    visibleTo: z.array(personRefSchema),
    plan: z
      .object({ id: recordIdSchema, version: z.int(), state: planStateSchema })
      .nullable()
      .describe('The plan that is counted; null while there is none that is open'),
    items: z.array(
      z.object({
        id: recordIdSchema,
        kind: planItemKindSchema,
        title: z.string(),
        replacement: z.string(),
        state: planItemStateSchema,
      }),
    ),
    weeks: z
      .array(
        z.object({
          weekOf: mondaySchema,
          hours: hoursSchema,
          items: z.array(z.object({ id: recordIdSchema, hours: hoursSchema })),
        }),
      )
      .describe('From this week to the last that anything is planned for, half a year at most'),
    uncounted: z.int().describe('Items without days or without hours, which nobody can count'),
    proposals: z.array(deferProposalSchema).describe('The fewest items to put off, so that every week fits'),
    proposalsAre: z
      .enum(['moved', 'deferred', 'waiting'])
      .nullable()
      .describe('How one takes a proposal: the words of the plan are open, or it is agreed, or it waits for an answer'),
    stays: z
      .array(z.object({ itemId: recordIdSchema, why: z.enum(['blocked', 'due', 'larger_than_capacity']) }))
      .describe('Items of weeks that are too full which no proposal touches'),
    stillOver: z.array(mondaySchema).describe('Weeks that stay too full, because what stays alone is too much'),
    signal: signalSchema,
    abilities: z.array(z.enum(['update'])),
  })
  .meta({ id: 'Capacity' });

export type SetCapacityRequest = z.infer<typeof setCapacityRequestSchema>;
export type CapacityView = z.infer<typeof capacitySchema>;
export type DeferProposal = z.infer<typeof deferProposalSchema>;
