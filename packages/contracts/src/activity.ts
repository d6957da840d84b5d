import { z } from 'zod';
import { personRefSchema } from './records.js';

const instantSchema = z.iso
  .datetime()
  .refine((at) => at >= '1900' && at < '2200', 'Choose a moment between 1900 and 2199.');

export const activityQuerySchema = z.strictObject({
  heardBy: z
    .enum(['me', 'both'])
    .default('me')
    .describe('both: for a screen that the person and their manager look at, what either did and both may read'),
  since: instantSchema.optional().describe('Instead of when the caller looked last'),
});

/** The last thing that others did with a record, in ids and codes. */
export const activityItemSchema = z
  .object({
    act: z.string().describe('`goal.updated`, `intent.acknowledged`, …'),
    recordType: z.string(),
    recordId: z.uuid().nullable(),
    actor: personRefSchema.nullable().describe('null where nobody did it, or nobody is named'),
    times: z.int().positive().describe('How often something was done with this record since then'),
    happenedAt: z.iso.datetime(),
  })
  .meta({ id: 'ActivityItem' });

export const activitySchema = z
  .object({
    since: z.iso.datetime(),
    firstLook: z.boolean().describe('Whether the caller never looked before'),
    items: z.array(activityItemSchema).describe('The newest first, at most fifty'),
    more: z.boolean(),
  })
  .meta({ id: 'Activity' });

export type ActivityQuery = z.infer<typeof activityQuerySchema>;
export type ActivityItem = z.infer<typeof activityItemSchema>;
export type Activity = z.infer<typeof activitySchema>;
