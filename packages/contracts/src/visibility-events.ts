import { z } from 'zod';
import { linkSchema } from './evidence.js';
import {
  audienceSchema,
  daySchema,
  listQueryShape,
  pageSchema,
  recordFilterShape,
  recordShape,
  servesStepShape,
  stepSchema,
} from './records.js';
import { nameSchema, textSchema } from './text.js';

/** Work that was shown to others: who saw it, and where one can look it up. */

export const visibilityKindSchema = z
  .enum(['demo', 'talk', 'meeting', 'post', 'teaching', 'lunch'])
  .describe('lunch: with somebody senior or higher up');
export const visibilityEventAbilitySchema = z.enum(['update', 'delete']);

const visibilityFields = {
  kind: visibilityKindSchema,
  title: nameSchema(200),
  heldOn: daySchema,
  reached: textSchema(200).describe('Who saw it: "the platform guild, about forty people"'),
  led: z.boolean().describe('A meeting that one led oneself'),
  link: linkSchema.nullable().describe('Slides, recording, post'),
  takeaways: textSchema(4_000),
  step: stepSchema,
  audience: audienceSchema,
};

export const createVisibilityEventRequestSchema = z.strictObject({
  ...visibilityFields,
  reached: visibilityFields.reached.default(''),
  led: visibilityFields.led.default(false),
  link: visibilityFields.link.default(null),
  takeaways: visibilityFields.takeaways.default(''),
  step: stepSchema.default(3),
  audience: audienceSchema.default('private'),
});

/** What is absent stays as it is. */
export const updateVisibilityEventRequestSchema = z.strictObject(visibilityFields).partial();

export const listVisibilityEventsQuerySchema = z.strictObject({
  ...listQueryShape,
  ...recordFilterShape,
  kind: visibilityKindSchema.optional(),
});

export const visibilityEventSchema = z
  .object({
    ...recordShape(visibilityEventAbilitySchema),
    ...servesStepShape,
    audience: audienceSchema,
    kind: visibilityKindSchema,
    title: z.string(),
    heldOn: z.iso.date(),
    reached: z.string(),
    led: z.boolean(),
    link: z.string().nullable(),
    takeaways: z.string(),
    softSkill: z.boolean().describe('Counts as practice of soft skills'),
  })
  .meta({ id: 'VisibilityEvent' });

/** The latest first. */
export const visibilityEventListSchema = pageSchema(visibilityEventSchema)
  .extend({ abilities: z.array(z.enum(['create'])) })
  .meta({ id: 'VisibilityEventList' });

export type VisibilityKind = z.infer<typeof visibilityKindSchema>;
export type VisibilityEventAbility = z.infer<typeof visibilityEventAbilitySchema>;
export type CreateVisibilityEventRequest = z.infer<typeof createVisibilityEventRequestSchema>;
export type UpdateVisibilityEventRequest = z.infer<typeof updateVisibilityEventRequestSchema>;
export type ListVisibilityEventsQuery = z.infer<typeof listVisibilityEventsQuerySchema>;
export type VisibilityEventView = z.infer<typeof visibilityEventSchema>;
export type VisibilityEventList = z.infer<typeof visibilityEventListSchema>;
