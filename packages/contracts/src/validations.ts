import { z } from 'zod';
import { listQueryShape, pageSchema, personRefSchema, recordIdSchema } from './records.js';
import { textSchema } from './text.js';

export const validationStateSchema = z.enum(['asked', 'answered', 'withdrawn']);
export const validationAnswerSchema = z.enum(['worthwhile', 'redirect', 'not_now']);
export const validationAbilitySchema = z.enum(['answer', 'withdraw']);

/** “Is it worthwhile?”: whoever is asked reads the opportunity as it stands, however private it is otherwise. */
export const askValidationRequestSchema = z.strictObject({
  askedId: z.uuid(),
  question: textSchema(1_000).default('').describe('What one would like to know besides'),
});

/** To send somebody another way, or away, takes a word about why. */
export const answerValidationRequestSchema = z
  .strictObject({ answer: validationAnswerSchema, comment: textSchema(2_000).default('') })
  .refine(({ answer, comment }) => answer === 'worthwhile' || comment.trim() !== '', {
    error: 'Say in a few words why, or where to look instead.',
    path: ['comment'],
  });

export const listValidationsQuerySchema = z.strictObject({
  ...listQueryShape,
  direction: z.enum(['asked', 'received']).describe('By the caller, or of the caller'),
  state: validationStateSchema.optional(),
  opportunityId: z.uuid().optional(),
});

export const validationSchema = z
  .object({
    id: recordIdSchema,
    version: z.int().positive().describe('Sent back as If-Match with a change'),
    asker: personRefSchema,
    asked: personRefSchema,
    askedAs: z.enum(['manager', 'peer']).describe('What they were to the asker then'),
    opportunity: z.object({
      id: z.uuid(),
      title: z.string(),
      problem: z.string(),
      whoIsHurt: z.string(),
      kpiName: z.string().nullable(),
      size: z.int(),
      effort: z.int(),
      confidence: z.int(),
      demoUrl: z.string().nullable(),
    }),
    question: z.string(),
    state: validationStateSchema,
    answer: validationAnswerSchema.nullable(),
    comment: z.string(),
    answeredAt: z.iso.datetime().nullable(),
    abilities: z.array(validationAbilitySchema),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Validation' });

/** The latest first. */
export const validationListSchema = pageSchema(validationSchema)
  .extend({ openCount: z.int().describe('Not answered yet, whatever the filters') })
  .meta({ id: 'ValidationList' });

export type ValidationState = z.infer<typeof validationStateSchema>;
export type ValidationAnswer = z.infer<typeof validationAnswerSchema>;
export type ValidationAbility = z.infer<typeof validationAbilitySchema>;
export type AskValidationRequest = z.infer<typeof askValidationRequestSchema>;
export type AnswerValidationRequest = z.infer<typeof answerValidationRequestSchema>;
export type ListValidationsQuery = z.infer<typeof listValidationsQuerySchema>;
export type ValidationView = z.infer<typeof validationSchema>;
export type ValidationList = z.infer<typeof validationListSchema>;
