import { z } from 'zod';
import { daySchema, listQueryShape, pageSchema, recordFilterShape, recordIdSchema, recordShape } from './records.js';
import { nameSchema } from './text.js';

export const observationKindSchema = z
  .enum(['how_done', 'went_right', 'went_wrong', 'praised', 'criticised'])
  .describe('How things get done; what happens when they go right or wrong; what is praised; what is criticised');
export const observationAbilitySchema = z.enum(['update', 'delete']);
export const patternAbilitySchema = z.enum(['update', 'delete']);

const observationFields = {
  kind: observationKindSchema,
  text: nameSchema(2_000).describe('One line is enough'),
  observedOn: daySchema,
};

/** Kind and one line are enough. */
export const createObservationRequestSchema = z.strictObject({
  ...observationFields,
  id: z.uuidv7().optional().describe('Made by a client that may have to send it again: it is noted once'),
  observedOn: observationFields.observedOn.nullable().default(null).describe('null: today'),
});

/** What is absent stays as it is. */
export const updateObservationRequestSchema = z.strictObject(observationFields).partial();

const { text } = recordFilterShape;

export const listObservationsQuerySchema = z.strictObject({
  ...listQueryShape,
  text,
  kind: observationKindSchema.optional(),
});

/** Always private: no audience can be chosen, and nobody but the owner is ever in `visibleTo`. */
export const observationSchema = z
  .object({
    ...recordShape(observationAbilitySchema),
    audience: z.literal('private'),
    kind: observationKindSchema,
    text: z.string(),
    observedOn: z.iso.date(),
    patterns: z
      .array(z.object({ patternId: z.uuid(), title: z.string() }))
      .describe('The patterns that were drawn from it'),
  })
  .meta({ id: 'Observation' });

/** The latest day first. */
export const observationListSchema = pageSchema(observationSchema)
  .extend({
    observations: z.int().describe('All of them, whatever the filters'),
    kinds: z.int().describe('How many of the five kinds they are of'),
    patterns: z.int().describe('Patterns written'),
    abilities: z.array(z.enum(['create'])),
  })
  .meta({ id: 'ObservationList' });

const observationIdsSchema = z
  .array(recordIdSchema)
  .min(1, 'Choose at least one observation that it comes from.')
  .max(50)
  .refine((ids) => new Set(ids).size === ids.length, 'Name each observation once.')
  .describe('What it was drawn from');

const patternFields = {
  title: nameSchema(200),
  conclusion: nameSchema(4_000).describe('What follows from it: what makes people successful here'),
  observationIds: observationIdsSchema,
};

export const createPatternRequestSchema = z.strictObject(patternFields);

/** What is absent stays as it is. */
export const updatePatternRequestSchema = z.strictObject(patternFields).partial();
export const listPatternsQuerySchema = z.strictObject({ ...listQueryShape, text });

/** A conclusion, with the observations it came from. As private as these. */
export const patternSchema = z
  .object({
    ...recordShape(patternAbilitySchema),
    audience: z.literal('private'),
    title: z.string(),
    conclusion: z.string(),
    observations: z
      .array(
        z.object({
          observationId: z.uuid(),
          kind: observationKindSchema,
          text: z.string(),
          observedOn: z.iso.date(),
        }),
      )
      .describe('The latest first; one that was deleted is not among them'),
  })
  .meta({ id: 'Pattern' });

/** The newest first. */
export const patternListSchema = pageSchema(patternSchema)
  .extend({ abilities: z.array(z.enum(['create'])) })
  .meta({ id: 'PatternList' });

export type ObservationKind = z.infer<typeof observationKindSchema>;
export type ObservationAbility = z.infer<typeof observationAbilitySchema>;
export type PatternAbility = z.infer<typeof patternAbilitySchema>;
export type CreateObservationRequest = z.infer<typeof createObservationRequestSchema>;
export type UpdateObservationRequest = z.infer<typeof updateObservationRequestSchema>;
export type ListObservationsQuery = z.infer<typeof listObservationsQuerySchema>;
export type ObservationView = z.infer<typeof observationSchema>;
export type ObservationList = z.infer<typeof observationListSchema>;
export type CreatePatternRequest = z.infer<typeof createPatternRequestSchema>;
export type UpdatePatternRequest = z.infer<typeof updatePatternRequestSchema>;
export type ListPatternsQuery = z.infer<typeof listPatternsQuerySchema>;
export type PatternView = z.infer<typeof patternSchema>;
export type PatternList = z.infer<typeof patternListSchema>;
