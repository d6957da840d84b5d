import { z } from 'zod';
import { listQueryShape, pageSchema, recordShape } from './records.js';
import { textSchema } from './text.js';

/** Time somebody kept free for one thing. Theirs alone, like check-ins: nobody counts another person's minutes. */

export const focusSessionAbilitySchema = z.enum(['update', 'delete']);

const focusFields = {
  goalId: z.uuid().nullable().describe('One of the own goals that it served'),
  intention: textSchema(200).describe('What it was for'),
};

/** Only what is over is sent; a timer that runs lives in the browser. */
export const createFocusSessionRequestSchema = z.strictObject({
  goalId: focusFields.goalId.default(null),
  intention: focusFields.intention.default(''),
  startedAt: z.iso.datetime(),
  minutes: z.int().min(1).max(240).describe('Worked, without the breaks'),
});

/** What is absent stays as it is. */
export const updateFocusSessionRequestSchema = z.strictObject(focusFields).partial();
export const listFocusSessionsQuerySchema = z.strictObject(listQueryShape);

export const focusSessionSchema = z
  .object({
    ...recordShape(focusSessionAbilitySchema),
    audience: z.literal('private'),
    goalId: z.uuid().nullable(),
    goalTitle: z.string().nullable(),
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

export type FocusSessionAbility = z.infer<typeof focusSessionAbilitySchema>;
export type CreateFocusSessionRequest = z.infer<typeof createFocusSessionRequestSchema>;
export type UpdateFocusSessionRequest = z.infer<typeof updateFocusSessionRequestSchema>;
export type ListFocusSessionsQuery = z.infer<typeof listFocusSessionsQuerySchema>;
export type FocusSessionView = z.infer<typeof focusSessionSchema>;
export type FocusSessionList = z.infer<typeof focusSessionListSchema>;
