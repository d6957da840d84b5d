import { z } from 'zod';
import { listQueryShape, pageSchema, personRefSchema, recordIdSchema, recordShape } from './records.js';
import { nameSchema } from './text.js';

export const commentAbilitySchema = z.enum(['update', 'delete']);

/** What a comment may be tied to: records that owner and manager can both read. */
export const commentedTypeSchema = z.enum([
  'goal',
  'evidence',
  'feedback',
  'opportunity',
  'plan',
  'visibility-event',
  'assessment',
  'alignment-check',
  'agreement',
]);
const aboutSchema = z.strictObject({ recordType: commentedTypeSchema, recordId: recordIdSchema });

/** Records without a count beyond these are those that were talked of longest ago. */
const maxCounted = 1_000;

const textSchema = nameSchema(4_000);
const mentionsSchema = z.array(z.uuid()).max(20).describe('Who is spoken to: people who can read the conversation');

export const createCommentRequestSchema = z.strictObject({
  text: textSchema,
  about: aboutSchema.nullable().default(null),
  mentions: mentionsSchema.default([]),
});
export const updateCommentRequestSchema = z.strictObject({
  text: textSchema,
  mentions: mentionsSchema.optional().describe('Left out: as they were'),
});

export const listCommentsQuerySchema = z
  .strictObject({
    ...listQueryShape,
    recordType: commentedTypeSchema.optional(),
    recordId: recordIdSchema.optional().describe('Only comments on this record; with its type'),
  })
  .refine(({ recordType, recordId }) => (recordType === undefined) === (recordId === undefined), {
    path: ['recordId'],
    message: 'A record is named by its type and its id.',
  });

export const commentSchema = z
  .object({
    ...recordShape(commentAbilitySchema),
    author: personRefSchema,
    text: z.string(),
    about: z.object({ recordType: commentedTypeSchema, recordId: recordIdSchema }).nullable(),
    mentions: z.array(personRefSchema),
    editedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Comment' });

/** The latest comments, in the order they were written; the next page holds earlier ones, in the same order. */
export const commentListSchema = pageSchema(commentSchema)
  .extend({
    visibleTo: z.array(personRefSchema).describe('Who reads what is written here: the person and their manager'),
    abilities: z
      .array(z.enum(['create']))
      .describe('Of a record: to create only while both can read it, for nobody is spoken to in secret'),
  })
  .meta({ id: 'CommentList' });

/** How many comments stand on each record of a person: one question for a whole page of records. */
export const commentCountsSchema = z
  .object({
    items: z.array(z.object({ recordId: recordIdSchema, count: z.int().positive() })).max(maxCounted),
  })
  .meta({ id: 'CommentCounts' });

export type CommentAbility = z.infer<typeof commentAbilitySchema>;
export type CommentedType = z.infer<typeof commentedTypeSchema>;
export type CreateCommentRequest = z.infer<typeof createCommentRequestSchema>;
export type UpdateCommentRequest = z.infer<typeof updateCommentRequestSchema>;
export type ListCommentsQuery = z.infer<typeof listCommentsQuerySchema>;
export type CommentView = z.infer<typeof commentSchema>;
export type CommentList = z.infer<typeof commentListSchema>;
export type CommentCounts = z.infer<typeof commentCountsSchema>;
