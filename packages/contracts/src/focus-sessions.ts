import { z } from 'zod';
import { listQueryShape, pageSchema, recordShape } from './records.js';
import { textSchema } from './text.js';

/** Time somebody kept free for one thing. Theirs alone, like check-ins: nobody counts another person's minutes. */

export const focusSessionAbilitySchema = z.enum(['update', 'delete']);

const focusFields = {
  goalId: z.uuid().nullable().describe('One of the own goals that it served'),
  planItemId: z.uuid().nullable().describe('The item of the own plan that it served, where it served no goal'),
  intention: textSchema(200).describe('What it was for'),
};

/** Only what is over is sent; a timer that runs lives in the browser. */
export const createFocusSessionRequestSchema = z.strictObject({
  goalId: focusFields.goalId.default(null),
  planItemId: focusFields.planItemId.default(null),
  intention: focusFields.intention.default(''),
  startedAt: z.iso.datetime(),
  minutes: z.int().min(1).max(240).describe('Worked, without the breaks'),
});

/** What is absent stays as it is; a goal that is named takes the place of an item, and an item that of a goal. */
export const updateFocusSessionRequestSchema = z.strictObject(focusFields).partial();
export const listFocusSessionsQuerySchema = z.strictObject(listQueryShape);

export const focusSessionSchema = z
  .object({
    ...recordShape(focusSessionAbilitySchema),
    audience: z.literal('private'),
    goalId: z.uuid().nullable(),
    goalTitle: z.string().nullable(),
    planItemId: z.uuid().nullable(),
    planItemTitle: z.string().nullable(),
    intention: z.string(),
    startedAt: z.iso.datetime(),
    minutes: z.int(),
  })
  .meta({ id: 'FocusSession' });

/** The latest first. */
export const focusSessionListSchema = pageSchema(focusSessionSchema)
  .extend({
    minutesThisWeek: z.int().describe('In the last seven days'),
    abilities: z.array(z.enum(['create'])),
  })
  .meta({ id: 'FocusSessionList' });

/** How long the items of one's plans were worked on, the longest first. */
export const focusByItemSchema = z
  .object({
    items: z.array(
      z.object({
        planItemId: z.uuid(),
        planId: z.uuid(),
        title: z.string(),
        minutes: z.int(),
        minutesThisWeek: z.int().describe('In the last seven days'),
        sessions: z.int(),
      }),
    ),
  })
  .meta({ id: 'FocusByItem' });

export type FocusSessionAbility = z.infer<typeof focusSessionAbilitySchema>;
export type CreateFocusSessionRequest = z.infer<typeof createFocusSessionRequestSchema>;
export type UpdateFocusSessionRequest = z.infer<typeof updateFocusSessionRequestSchema>;
export type ListFocusSessionsQuery = z.infer<typeof listFocusSessionsQuerySchema>;
export type FocusSessionView = z.infer<typeof focusSessionSchema>;
export type FocusByItem = z.infer<typeof focusByItemSchema>;
export type FocusSessionList = z.infer<typeof focusSessionListSchema>;
