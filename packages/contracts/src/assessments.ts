import { z } from 'zod';
import { levelRefSchema } from './journeys.js';
import { audienceSchema, listQueryShape, pageSchema, personRefSchema, recordShape } from './records.js';
import { textSchema } from './text.js';

export const ratingSchema = z.enum(['working_towards', 'meets', 'exceeds']);
export const assessmentKindSchema = z
  .enum(['self', 'manager'])
  .describe('By the person about themselves, or by their manager about them');
export const assessmentStateSchema = z.enum(['draft', 'published']);
export const assessmentAbilitySchema = z.enum(['update', 'publish', 'share', 'delete']);

/** Everybody who may read a published one: the two it is between, or the circle as well. */
const reachSchema = z.enum(['manager', 'circle']);
const mostAnswers = 200;

const answerShape = {
  expectationId: z.uuid(),
  rating: ratingSchema.nullable().describe('null while one is not sure'),
  note: textSchema(4_000),
};

/** By the person about themselves, by their manager about them: who asks decides which of the two it is. */
export const createAssessmentRequestSchema = z.strictObject({
  levelId: z.uuid().describe('Of any published ladder'),
  from: z.uuid().nullable().default(null).describe('An earlier one of one’s own against this level, to go on from'),
});

/** Kept as one goes: the answers that changed, each whole; the others stay. */
export const updateAssessmentRequestSchema = z
  .strictObject({
    answers: z.array(z.strictObject(answerShape)).min(1).max(mostAnswers),
    audience: reachSchema.describe('Of a self assessment that is published'),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Say what is to change.');

export const publishAssessmentRequestSchema = z.strictObject({
  audience: reachSchema.default('manager').describe('The circle reads a self assessment only'),
});

export const listAssessmentsQuerySchema = z.strictObject({
  ...listQueryShape,
  kind: assessmentKindSchema.optional(),
  levelId: z.uuid().optional(),
});

const headShape = {
  ...recordShape(assessmentAbilitySchema),
  audience: audienceSchema.describe('`private` while it is a draft: nobody but its writer knows of it'),
  summaryTo: z.array(personRefSchema).describe('Those who are told how often each rating was given, and no more'),
  kind: assessmentKindSchema,
  state: assessmentStateSchema,
  author: personRefSchema,
  iteration: z.int().positive().describe('Of the journey, when it was begun'),
  level: levelRefSchema,
  ladder: z.object({ versionId: z.uuid(), name: z.string(), version: z.int().positive() }),
  publishedAt: z.iso.datetime().nullable(),
  tally: z.object({ working_towards: z.int(), meets: z.int(), exceeds: z.int(), unrated: z.int() }),
};

export const assessmentHeadSchema = z.object(headShape).meta({ id: 'AssessmentHead' });

export const assessmentAnswerSchema = z.object({
  ...answerShape,
  competencyKey: z.string(),
  competency: z.string(),
  statement: z.string(),
  required: z.boolean(),
});

export const assessmentSchema = z
  .object({
    ...headShape,
    answers: z
      .array(assessmentAnswerSchema)
      .nullable()
      .describe('One for each expectation of the level, as it was then; null for those who read the summary only'),
  })
  .meta({ id: 'Assessment' });

/** The latest first; a draft is listed to its writer only. */
export const assessmentListSchema = pageSchema(assessmentHeadSchema)
  .extend({ abilities: z.array(z.enum(['create'])) })
  .meta({ id: 'AssessmentList' });

/** What stands now against the level that the person aims at: the latest published of each of the two. */
export const standingAssessmentsSchema = z
  .object({
    targetLevel: levelRefSchema.nullable(),
    self: assessmentSchema.nullable(),
    manager: assessmentSchema.nullable(),
  })
  .meta({ id: 'StandingAssessments' });

export type Rating = z.infer<typeof ratingSchema>;
export type AssessmentKind = z.infer<typeof assessmentKindSchema>;
export type AssessmentState = z.infer<typeof assessmentStateSchema>;
export type AssessmentAbility = z.infer<typeof assessmentAbilitySchema>;
export type CreateAssessmentRequest = z.infer<typeof createAssessmentRequestSchema>;
export type UpdateAssessmentRequest = z.infer<typeof updateAssessmentRequestSchema>;
export type PublishAssessmentRequest = z.infer<typeof publishAssessmentRequestSchema>;
export type ListAssessmentsQuery = z.infer<typeof listAssessmentsQuerySchema>;
export type AssessmentHead = z.infer<typeof assessmentHeadSchema>;
export type AssessmentAnswerView = z.infer<typeof assessmentAnswerSchema>;
export type AssessmentView = z.infer<typeof assessmentSchema>;
export type AssessmentList = z.infer<typeof assessmentListSchema>;
export type StandingAssessments = z.infer<typeof standingAssessmentsSchema>;
