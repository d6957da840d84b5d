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
import { emailSchema, localeSchema } from './session.js';
import { nameSchema, textSchema } from './text.js';

export const attributionSchema = z
  .enum(['attributed', 'manager_only'])
  .describe('attributed: the receiver sees your name. manager_only: their manager does, they see "a colleague".');
export const feedbackRequestStateSchema = z.enum(['pending', 'given', 'declined', 'expired']);
export const feedbackRequestAbilitySchema = z.enum(['answer', 'decline', 'update', 'delete']);
export const feedbackAbilitySchema = z.enum(['edit', 'respond', 'share', 'delete']);

export const feedbackRecordTypeSchema = z.enum(['goal', 'evidence', 'opportunity', 'plan-item', 'visibility-event']);

/** A record of the asker's own that the question is about. */
export const feedbackRecordLinkSchema = z
  .strictObject({
    recordType: feedbackRecordTypeSchema,
    recordId: z.uuid(),
    shown: z.boolean().default(false).describe('Whoever is asked sees its title, and nothing more of it'),
  })
  .nullable();

/** Somebody of the directory, or outside of it. */
export const feedbackPartySchema = z.object({
  personId: z.uuid().nullable().describe('null: somebody outside, who has no account'),
  name: z.string(),
});

const requestFields = {
  question: nameSchema(1_000),
  about: textSchema(500).describe('The piece of work or the occasion that it is about'),
  step: stepSchema,
  competencyKeys: competencyKeysSchema,
  record: feedbackRecordLinkSchema,
  expiresOn: daySchema.describe('The last day on which it can be answered'),
};

const newRequestFields = {
  ...requestFields,
  about: requestFields.about.default(''),
  step: requestFields.step.default(2),
  competencyKeys: requestFields.competencyKeys.default([]),
  record: requestFields.record.default(null),
  expiresOn: requestFields.expiresOn.optional(),
};

/** Who and what is asked for; it waits 21 days unless said otherwise, and serves step 2, "become measured". */
export const createFeedbackRequestRequestSchema = z.strictObject({
  ...newRequestFields,
  askedId: z.uuid().describe('A colleague of the directory'),
});

/** Somebody who has no account is asked by mail, with a link that works until it is answered, over or withdrawn. */
export const askOutsideRequestSchema = z.strictObject({
  ...newRequestFields,
  name: nameSchema(200),
  email: emailSchema,
  locale: localeSchema.describe('The language of the mail'),
});

export const updateFeedbackRequestRequestSchema = z.strictObject(requestFields).partial();

export const listFeedbackRequestsQuerySchema = z.strictObject({
  ...listQueryShape,
  direction: z.enum(['asked', 'received']).describe('asked: by me. received: of me.'),
  state: feedbackRequestStateSchema.optional(),
});

export const feedbackRecordSchema = z.object({
  recordType: feedbackRecordTypeSchema,
  recordId: z.uuid(),
  title: z.string().nullable().describe('null: the record is gone'),
  shown: z.boolean(),
});

const { visibleTo: _, ...betweenTwo } = recordShape(feedbackRequestAbilitySchema);

/** Read by the one who asks and the one who is asked, by nobody else. */
export const feedbackRequestSchema = z
  .object({
    ...betweenTwo,
    ...servesStepShape,
    asker: personRefSchema,
    asked: feedbackPartySchema,
    askedEmail: z.string().nullable().describe('Where the link went to, for somebody outside'),
    question: z.string(),
    about: z.string(),
    competencyKeys: z.array(z.string()),
    record: feedbackRecordSchema.nullable().describe('null for whoever is asked, unless the asker shows it'),
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
    giver: feedbackPartySchema.nullable().describe('null: a colleague who is not named to the caller'),
    attribution: attributionSchema,
    sharedWithManager: z.boolean(),
    text: z.string(),
    question: z.string().nullable().describe('What was asked; null when nobody asked, or when it would tell who wrote'),
    about: z.string(),
    competencyKeys: z.array(z.string()),
    record: feedbackRecordSchema.nullable().describe('Told to the receiver, and to others where its title was shown'),
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

export const feedbackLinkTokenSchema = z.string().min(1).max(200);

/** What somebody outside sees who holds a link: who asks and what, and nothing else of anybody. */
export const feedbackLinkSchema = z
  .object({
    askerName: z.string(),
    name: z.string().describe('Of whoever is asked'),
    question: z.string(),
    about: z.string(),
    competencies: z.array(z.string()),
    recordTitle: z.string().nullable(),
    expiresOn: z.iso.date(),
    canStayUnnamed: z.boolean().describe('The asker has a manager whom a name could be told to alone'),
    version: z.int(),
  })
  .meta({ id: 'FeedbackLink' });

export type FeedbackRecordType = z.infer<typeof feedbackRecordTypeSchema>;
export type FeedbackRecordLink = z.infer<typeof feedbackRecordLinkSchema>;
export type FeedbackRecord = z.infer<typeof feedbackRecordSchema>;
export type FeedbackParty = z.infer<typeof feedbackPartySchema>;
export type AskOutsideRequest = z.infer<typeof askOutsideRequestSchema>;
export type FeedbackLinkView = z.infer<typeof feedbackLinkSchema>;
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
