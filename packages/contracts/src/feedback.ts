import { z } from 'zod';
import { competencyKeysSchema } from './evidence.js';
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

export const attributionSchema = z
  .enum(['attributed', 'manager_only'])
  .describe('attributed: the receiver sees your name. manager_only: their manager does, they see "a colleague".');
export const feedbackRequestStateSchema = z.enum(['pending', 'given', 'declined', 'expired']);
export const feedbackRequestAbilitySchema = z.enum(['answer', 'decline', 'update', 'delete']);
export const feedbackAbilitySchema = z.enum(['edit', 'respond', 'share', 'delete']);

const requestFields = {
  question: nameSchema(1_000),
  about: textSchema(500).describe('The piece of work or the occasion that it is about'),
  step: stepSchema,
  competencyKeys: competencyKeysSchema,
  expiresOn: daySchema.describe('The last day on which it can be answered'),
};

/** Who and what is asked for; it waits 21 days unless said otherwise, and serves step 2, "become measured". */
export const createFeedbackRequestRequestSchema = z.strictObject({
  ...requestFields,
  askedId: z.uuid().describe('A colleague of the directory'),
  about: requestFields.about.default(''),
  step: requestFields.step.default(2),
  competencyKeys: requestFields.competencyKeys.default([]),
  expiresOn: requestFields.expiresOn.optional(),
});

export const updateFeedbackRequestRequestSchema = z.strictObject(requestFields).partial();

export const listFeedbackRequestsQuerySchema = z.strictObject({
  ...listQueryShape,
  direction: z.enum(['asked', 'received']).describe('asked: by me. received: of me.'),
  state: feedbackRequestStateSchema.optional(),
});

const { visibleTo: _, ...betweenTwo } = recordShape(feedbackRequestAbilitySchema);

/** Read by the one who asks and the one who is asked, by nobody else. */
export const feedbackRequestSchema = z
  .object({
    ...betweenTwo,
    ...servesStepShape,
    asker: personRefSchema,
    asked: personRefSchema,
    question: z.string(),
    about: z.string(),
    competencyKeys: z.array(z.string()),
    expiresOn: z.iso.date(),
    state: feedbackRequestStateSchema.describe(
      'An answer without a name leaves it pending for the asker, so that it does not tell who wrote',
    ),
    declineReason: z.string(),
  })
  .meta({ id: 'FeedbackRequest' });

/** The latest first. */
export const feedbackRequestListSchema = pageSchema(feedbackRequestSchema)
  .extend({ pendingCount: z.int().describe('Pending ones of this direction, whatever the filter') })
  .meta({ id: 'FeedbackRequestList' });

const givenFields = {
  text: nameSchema(4_000),
  attribution: attributionSchema.default('attributed'),
  sharedWithManager: z.boolean().default(false).describe('The giver lets the manager of the receiver read it too'),
};

export const answerFeedbackRequestRequestSchema = z.strictObject(givenFields);
export const giveFeedbackRequestSchema = z.strictObject(givenFields);
export const declineFeedbackRequestRequestSchema = z.strictObject({ reason: textSchema(1_000).default('') });
export const respondToFeedbackRequestSchema = z.strictObject({
  response: nameSchema(4_000).describe('What will change because of it'),
});

/** `text` is the giver's to change, `audience` and `step` the receiver's. */
export const updateFeedbackRequestSchema = z
  .strictObject({ text: givenFields.text, audience: audienceSchema, step: stepSchema })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Say what is to change.');

export const listFeedbackQuerySchema = z.strictObject({
  ...listQueryShape,
  ...recordFilterShape,
  answered: z.enum(['true', 'false']).optional().describe('Whether the receiver has said what will change'),
});
export const listGivenFeedbackQuerySchema = z.strictObject(listQueryShape);

export const feedbackSchema = z
  .object({
    ...recordShape(feedbackAbilitySchema),
    ...servesStepShape,
    audience: audienceSchema,
    receiver: personRefSchema,
    giver: personRefSchema.nullable().describe('null: a colleague who is not named to the caller'),
    attribution: attributionSchema,
    sharedWithManager: z.boolean(),
    text: z.string(),
    question: z.string().nullable().describe('What was asked; null when nobody asked, or when it would tell who wrote'),
    about: z.string(),
    competencyKeys: z.array(z.string()),
    givenOn: z.iso.date(),
    response: z.string().nullable(),
    respondedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'Feedback' });

/** The latest first. */
export const feedbackListSchema = pageSchema(feedbackSchema)
  .extend({
    receivedCount: z.int().describe('All that the caller can read, whatever the filters'),
    answeredCount: z.int(),
    abilities: z.array(z.enum(['ask', 'give'])),
  })
  .meta({ id: 'FeedbackList' });

export const givenFeedbackListSchema = pageSchema(feedbackSchema).meta({ id: 'GivenFeedbackList' });

export type Attribution = z.infer<typeof attributionSchema>;
export type FeedbackRequestState = z.infer<typeof feedbackRequestStateSchema>;
export type FeedbackRequestAbility = z.infer<typeof feedbackRequestAbilitySchema>;
export type FeedbackAbility = z.infer<typeof feedbackAbilitySchema>;
export type CreateFeedbackRequestRequest = z.infer<typeof createFeedbackRequestRequestSchema>;
export type UpdateFeedbackRequestRequest = z.infer<typeof updateFeedbackRequestRequestSchema>;
export type ListFeedbackRequestsQuery = z.infer<typeof listFeedbackRequestsQuerySchema>;
export type FeedbackRequestView = z.infer<typeof feedbackRequestSchema>;
export type FeedbackRequestList = z.infer<typeof feedbackRequestListSchema>;
export type GiveFeedbackRequest = z.infer<typeof giveFeedbackRequestSchema>;
export type DeclineFeedbackRequestRequest = z.infer<typeof declineFeedbackRequestRequestSchema>;
export type RespondToFeedbackRequest = z.infer<typeof respondToFeedbackRequestSchema>;
export type UpdateFeedbackRequest = z.infer<typeof updateFeedbackRequestSchema>;
export type ListFeedbackQuery = z.infer<typeof listFeedbackQuerySchema>;
export type ListGivenFeedbackQuery = z.infer<typeof listGivenFeedbackQuerySchema>;
export type FeedbackView = z.infer<typeof feedbackSchema>;
export type FeedbackList = z.infer<typeof feedbackListSchema>;
export type GivenFeedbackList = z.infer<typeof givenFeedbackListSchema>;
