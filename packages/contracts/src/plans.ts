import { z } from 'zod';
import {
  audienceSchema,
  daySchema,
  listQueryShape,
  pageSchema,
  personRefSchema,
  recordIdSchema,
  recordShape,
  servesStepShape,
} from './records.js';
import { nameSchema, textSchema } from './text.js';

export const planStateSchema = z.enum([
  'draft',
  'proposed',
  'countered',
  'agreed',
  'in_progress',
  'realign_due',
  'done',
  'abandoned',
]);
export const planItemStateSchema = z.enum(['todo', 'doing', 'blocked', 'deferred', 'done']);
export const planItemKindSchema = z.enum(['change', 'improve', 'replace']);

/** What a person does with a plan as a whole; `fall_due` and `realign` come from the calendar and alignment checks. */
export const planActSchema = z.enum([
  'propose',
  'take_back',
  'agree',
  'counter',
  'accept',
  'start',
  'revise',
  'finish',
  'abandon',
]);
export const planAbilitySchema = z.enum([...planActSchema.options, 'add_item', 'update', 'delete']);
const planItemActSchema = z.enum(['start', 'block', 'unblock', 'defer', 'resume', 'finish', 'reopen']);
export const planItemAbilitySchema = z.enum([...planItemActSchema.options, 'reach', 'update', 'delete']);

export const planItemLimit = 40;
const milestoneLimit = 20;

/** As far as a reading of a KPI goes. */
const numberSchema = z.number().min(-1e15).max(1e15);
const messageSchema = textSchema(4_000);

export const successCriterionSchema = z.strictObject({
  statement: textSchema(1_000).default('').describe('In words: how one will tell that it worked'),
  kpiId: z
    .uuid()
    .nullable()
    .default(null)
    .describe('One of the organization’s KPIs; its name and unit then stand for the two below'),
  kpiName: textSchema(200).default('').describe('In one’s own words, where it is none of the organization’s'),
  unit: textSchema(40).default(''),
  baseline: numberSchema.nullable().default(null),
  target: numberSchema.nullable().default(null),
});

const milestoneRequestSchema = z.strictObject({
  id: recordIdSchema.optional().describe('Of a milestone that stays; without it a new one is made'),
  title: nameSchema(200),
  dueOn: daySchema.nullable().default(null),
});

const itemFields = {
  kind: planItemKindSchema,
  title: nameSchema(200).describe('What is changed, improved or replaced'),
  replacement: textSchema(200).describe('What comes in its place; only of a `replace`'),
  why: textSchema(4_000),
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  hoursPerWeek: z.number().min(0.5).max(60).multipleOf(0.5).nullable(),
  criterion: successCriterionSchema,
  milestones: z.array(milestoneRequestSchema).max(milestoneLimit),
};
const itemDefaults = {
  ...itemFields,
  replacement: itemFields.replacement.default(''),
  why: itemFields.why.default(''),
  startsOn: itemFields.startsOn.default(null),
  endsOn: itemFields.endsOn.default(null),
  hoursPerWeek: itemFields.hoursPerWeek.default(null),
  criterion: successCriterionSchema.default({
    ...{ statement: '', kpiId: null, kpiName: '', unit: '' },
    ...{ baseline: null, target: null },
  }),
  milestones: itemFields.milestones.default([]),
};

/** Only kind and title are asked for. */
export const createPlanItemRequestSchema = z.strictObject(itemDefaults);
/** What is absent stays as it is; milestones are replaced as a whole. */
export const updatePlanItemRequestSchema = z.strictObject(itemFields).partial();

/** Each becomes an item that its owner changes as they like; what it was made from moves to `planned` with it. */
export const planOpportunitiesRequestSchema = z.strictObject({
  opportunityIds: z
    .array(recordIdSchema)
    .min(1)
    .max(10)
    .refine((ids) => new Set(ids).size === ids.length, 'Name each opportunity once.')
    .describe('Shortlisted ones of the owner of the plan, in the order in which they are to be done'),
});

const planFields = { title: nameSchema(200), summary: textSchema(4_000), audience: audienceSchema };
export const createPlanRequestSchema = z.strictObject({
  ...planFields,
  summary: planFields.summary.default(''),
  audience: planFields.audience.default('private'),
});
export const updatePlanRequestSchema = z.strictObject(planFields).partial();

/** The whole plan as the manager would agree to it. Items and milestones that stay keep their ids. */
const counterContentSchema = z.strictObject({
  title: planFields.title,
  summary: planFields.summary,
  items: z.array(z.strictObject({ id: recordIdSchema.optional(), ...itemDefaults })).max(planItemLimit),
});

const withMessage = { message: messageSchema.default('') };
export const planActRequestSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: planActSchema.exclude(['counter']), ...withMessage }),
  z.strictObject({ act: z.literal('counter'), message: nameSchema(4_000), content: counterContentSchema }),
]);

export const planItemActRequestSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: planItemActSchema }),
  z.strictObject({ act: z.literal('reach'), milestoneId: recordIdSchema, reached: z.boolean() }),
]);

export const listPlansQuerySchema = z.strictObject({ ...listQueryShape, state: planStateSchema.optional() });

/** What is agreed to of an item, and so kept by each version. */
export const milestoneContentSchema = z.object({
  id: recordIdSchema,
  title: z.string(),
  dueOn: z.iso.date().nullable(),
});
const criterionContentSchema = z.object({
  statement: z.string(),
  // A version from before KPIs were linked knows their names only.
  kpiId: z.uuid().nullable().default(null),
  kpiName: z.string(),
  unit: z.string(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
});
export const itemContentShape = {
  id: recordIdSchema,
  kind: planItemKindSchema,
  title: z.string(),
  replacement: z.string(),
  why: z.string(),
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  hoursPerWeek: z.number().nullable(),
  criterion: criterionContentSchema,
  opportunity: z
    .object({ id: recordIdSchema, title: z.string() })
    .nullable()
    .default(null)
    .describe('What it was made from; null too where the caller may not read that'),
};

export const planItemSchema = z
  .object({
    ...itemContentShape,
    state: planItemStateSchema,
    milestones: z.array(milestoneContentSchema.extend({ reachedOn: z.iso.date().nullable() })),
    isComplete: z.boolean().describe('It has dates and a success criterion'),
    kpi: z
      .object({ id: z.uuid(), name: z.string(), retired: z.boolean() })
      .nullable()
      .describe('The KPI of the criterion as it is now; the criterion keeps what it was called when it was written'),
    abilities: z.array(planItemAbilitySchema),
  })
  .meta({ id: 'PlanItem' });

export const planSchema = z
  .object({
    ...recordShape(planAbilitySchema),
    ...servesStepShape,
    audience: audienceSchema,
    title: z.string(),
    summary: z.string(),
    state: planStateSchema,
    agreedOn: z.iso.date().nullable(),
    manager: personRefSchema.nullable().describe('Who agrees or counters; null while nobody is named'),
    versions: z.int().describe('How many there are: each proposal and each counter is one'),
    items: z.array(planItemSchema),
  })
  .meta({ id: 'Plan' });

export const planListSchema = pageSchema(planSchema.omit({ items: true }).extend({ itemCount: z.int() }))
  .extend({ abilities: z.array(z.enum(['create'])) })
  .meta({ id: 'PlanList' });

export type PlanAct = z.infer<typeof planActSchema>;
export type PlanAbility = z.infer<typeof planAbilitySchema>;
export type PlanItemAbility = z.infer<typeof planItemAbilitySchema>;
export type CreatePlanRequest = z.infer<typeof createPlanRequestSchema>;
export type UpdatePlanRequest = z.infer<typeof updatePlanRequestSchema>;
export type PlanActRequest = z.infer<typeof planActRequestSchema>;
export type CounterContent = z.infer<typeof counterContentSchema>;
export type CreatePlanItemRequest = z.infer<typeof createPlanItemRequestSchema>;
export type UpdatePlanItemRequest = z.infer<typeof updatePlanItemRequestSchema>;
export type PlanOpportunitiesRequest = z.infer<typeof planOpportunitiesRequestSchema>;
export type PlanItemActRequest = z.infer<typeof planItemActRequestSchema>;
export type ListPlansQuery = z.infer<typeof listPlansQuerySchema>;
export type PlanItemView = z.infer<typeof planItemSchema>;
export type PlanView = z.infer<typeof planSchema>;
export type PlanList = z.infer<typeof planListSchema>;
