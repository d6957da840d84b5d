import { z } from 'zod';
import { linkSchema } from './evidence.js';
import { audienceSchema, listQueryShape, pageSchema, recordFilterShape, recordShape } from './records.js';
import { nameSchema, textSchema } from './text.js';

export const opportunityStateSchema = z.enum(['idea', 'validated', 'shortlisted', 'planned', 'dropped']);
export const opportunityAbilitySchema = z.enum([
  'update',
  'shortlist',
  'plan',
  'step_back',
  'drop',
  'reopen',
  'ask',
  'delete',
]);

const gradeSchema = z.int().min(1).max(5);

/** A demo is something to look at: a web page, not a mailbox. */
const demoUrlSchema = linkSchema.refine((url) => /^https?:/i.test(url), 'Give an http or https address.');

const opportunityFields = {
  title: nameSchema(200),
  problem: textSchema(4_000),
  whoIsHurt: textSchema(1_000).describe('Who is hurt by the problem'),
  kpiId: z.uuid().nullable().describe('The KPI it would move'),
  size: gradeSchema.describe('How much it would matter, 1 a little to 5 very much'),
  effort: gradeSchema.describe('1 days to 5 quarters'),
  confidence: gradeSchema.describe('How sure its owner is, 1 a hunch to 5 measured'),
  ownInitiative: z.boolean().describe('Begun before anybody asked'),
  demoUrl: demoUrlSchema.nullable(),
  audience: audienceSchema,
};

/** Only a title is asked for; an opportunity begins as a private idea. */
export const createOpportunityRequestSchema = z.strictObject({
  ...opportunityFields,
  problem: opportunityFields.problem.default(''),
  whoIsHurt: opportunityFields.whoIsHurt.default(''),
  kpiId: opportunityFields.kpiId.default(null),
  size: opportunityFields.size.default(3),
  effort: opportunityFields.effort.default(3),
  confidence: opportunityFields.confidence.default(2),
  ownInitiative: opportunityFields.ownInitiative.default(false),
  demoUrl: opportunityFields.demoUrl.default(null),
  audience: opportunityFields.audience.default('private'),
});

/** What is absent stays as it is. */
export const updateOpportunityRequestSchema = z.strictObject(opportunityFields).partial();

/** `plan` is not among them: what is planned is an item of a plan, and made there. */
export const opportunityActRequestSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('shortlist') }),
  z.strictObject({ act: z.literal('step_back') }),
  z.strictObject({ act: z.literal('drop'), reason: nameSchema(1_000).describe('What one would want to know later') }),
  z.strictObject({ act: z.literal('reopen') }),
]);

export const listOpportunitiesQuerySchema = z.strictObject({
  ...listQueryShape,
  audience: recordFilterShape.audience,
  text: recordFilterShape.text,
  state: opportunityStateSchema.optional(),
  kpiId: z.uuid().optional(),
});

export const opportunitySchema = z
  .object({
    ...recordShape(opportunityAbilitySchema),
    iteration: z.int().positive().describe('Of the journey, when it was written down'),
    audience: audienceSchema,
    title: z.string(),
    problem: z.string(),
    whoIsHurt: z.string(),
    kpi: z
      .object({ id: z.uuid(), name: z.string(), retired: z.boolean() })
      .nullable()
      .describe('The KPI it would move'),
    size: z.int(),
    effort: z.int(),
    confidence: z.int(),
    ownInitiative: z.boolean(),
    demoUrl: z.string().nullable(),
    state: opportunityStateSchema,
    droppedReason: z.string().describe('Empty unless dropped'),
    planItem: z
      .object({ id: z.uuid(), planId: z.uuid(), title: z.string() })
      .nullable()
      .describe('What it became in its owner’s plan; null too where the caller may not read that'),
    answers: z
      .object({ worthwhile: z.int(), redirect: z.int(), notNow: z.int() })
      .describe('What those who were asked said'),
  })
  .meta({ id: 'Opportunity' });

/** By state in the order of the board, the largest for the least effort first. */
export const opportunityListSchema = pageSchema(opportunitySchema)
  .extend({ abilities: z.array(z.enum(['create'])) })
  .meta({ id: 'OpportunityList' });

export type OpportunityState = z.infer<typeof opportunityStateSchema>;
export type OpportunityAbility = z.infer<typeof opportunityAbilitySchema>;
export type CreateOpportunityRequest = z.infer<typeof createOpportunityRequestSchema>;
export type UpdateOpportunityRequest = z.infer<typeof updateOpportunityRequestSchema>;
export type OpportunityActRequest = z.infer<typeof opportunityActRequestSchema>;
export type ListOpportunitiesQuery = z.infer<typeof listOpportunitiesQuerySchema>;
export type OpportunityView = z.infer<typeof opportunitySchema>;
export type OpportunityList = z.infer<typeof opportunityListSchema>;
