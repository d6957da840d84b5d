import { z } from 'zod';
import { audienceSchema, listQueryShape, pageSchema, personRefSchema, recordIdSchema } from './records.js';
import { nameSchema, textSchema } from './text.js';

export const helpStateSchema = z.enum(['pending', 'answered', 'declined', 'withdrawn']);
export const helpAbilitySchema = z.enum(['answer', 'decline', 'withdraw', 'take_over', 'update']);
/** Between the two, or open to the asker's manager besides; a circle hears nothing of who needs help with what. */
export const helpAudienceSchema = audienceSchema.extract(['private', 'manager']);
/** Where parts of an answer go: among those of what it is about, or into a goal that is made of them. */
export const takeIntoSchema = z.enum(['about', 'new_goal']);

/** As many as a goal has parts, and an item milestones. */
export const mostHelpParts = 20;

const aboutRequestSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('goal'), goalId: z.uuid() }),
    z.strictObject({ kind: z.literal('plan_item'), planItemId: z.uuid() }),
    z.strictObject({ kind: z.literal('own_words'), topic: nameSchema(200) }),
  ])
  .describe('A goal or a plan item of one’s own, which the asked one reads in short, or something in one’s own words');

/** “How would you break this down?” */
export const askForHelpRequestSchema = z.strictObject({
  askedId: z.uuid(),
  about: aboutRequestSchema,
  question: textSchema(2_000).default('').describe('What one would like to know besides'),
  audience: helpAudienceSchema.default('private'),
});

export const updateHelpRequestSchema = z.strictObject({ audience: helpAudienceSchema });

const noteSchema = textSchema(2_000);

export const helpActRequestSchema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('answer'),
    parts: z
      .array(z.strictObject({ title: nameSchema(200) }))
      .min(1)
      .max(mostHelpParts)
      .describe('In the order in which one would do them'),
    note: noteSchema.default(''),
  }),
  z.strictObject({ act: z.literal('decline'), note: noteSchema.default('') }),
  z.strictObject({ act: z.literal('withdraw') }),
  z.strictObject({
    act: z.literal('take_over'),
    partIds: z
      .array(recordIdSchema)
      .min(1)
      .max(mostHelpParts)
      .refine((ids) => new Set(ids).size === ids.length, 'Name each part once.'),
    into: takeIntoSchema,
  }),
]);

export const listHelpRequestsQuerySchema = z.strictObject({
  ...listQueryShape,
  state: helpStateSchema.optional(),
});

export const helpPartSchema = z.object({
  id: recordIdSchema,
  title: z.string(),
  takenOn: z.iso.date().nullable().describe('When the asker took it over; null while they have not'),
});

export const helpRequestSchema = z
  .object({
    id: recordIdSchema,
    version: z.int().positive().describe('Sent back as If-Match with a change'),
    asker: personRefSchema,
    asked: personRefSchema,
    about: z.object({
      kind: z.enum(['goal', 'plan_item', 'own_words']),
      id: z.uuid().nullable(),
      title: z.string(),
      why: z.string(),
    }),
    question: z.string(),
    audience: helpAudienceSchema,
    state: helpStateSchema,
    note: z.string().describe('Of the asked one: what to look out for, or why they decline'),
    parts: z.array(helpPartSchema).describe('The answer, in its order'),
    takesInto: z.array(takeIntoSchema).describe('Where the caller may take parts over to now, the nearest first'),
    answeredAt: z.iso.datetime().nullable(),
    visibleTo: z.array(personRefSchema).describe('Everybody who can read it now, the asker first'),
    abilities: z.array(helpAbilitySchema),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'HelpRequest' });

/** The latest first. */
export const helpRequestListSchema = pageSchema(helpRequestSchema)
  .extend({
    pendingCount: z.int().describe('Not answered yet, whatever the filters'),
    abilities: z.array(z.enum(['create'])),
  })
  .meta({ id: 'HelpRequestList' });

export type HelpAbility = z.infer<typeof helpAbilitySchema>;
export type HelpAudience = z.infer<typeof helpAudienceSchema>;
export type TakeInto = z.infer<typeof takeIntoSchema>;
export type AskForHelpRequest = z.infer<typeof askForHelpRequestSchema>;
export type UpdateHelpRequest = z.infer<typeof updateHelpRequestSchema>;
export type HelpActRequest = z.infer<typeof helpActRequestSchema>;
export type ListHelpRequestsQuery = z.infer<typeof listHelpRequestsQuerySchema>;
export type HelpRequestView = z.infer<typeof helpRequestSchema>;
export type HelpRequestList = z.infer<typeof helpRequestListSchema>;
