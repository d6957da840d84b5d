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
const planActSchema = z.enum([
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

const numberSchema = z.number().min(-1e12).max(1e12);
const messageSchema = textSchema(4_000);

export const successCriterionSchema = z.strictObject({
  statement: textSchema(1_000).default('').describe('In words: how one will tell that it worked'),
  kpiName: textSchema(200).default(''),
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
  criterion: successCriterionSchema.default({ statement: '', kpiName: '', unit: '', baseline: null, target: null }),
  milestones: itemFields.milestones.default([]),
};

/** Only kind and title are asked for. */
export const createPlanItemRequestSchema = z.strictObject(itemDefaults);
/** What is absent stays as it is; milestones are replaced as a whole. */
export const updatePlanItemRequestSchema = z.strictObject(itemFields).partial();

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
export const listPlanTurnsQuerySchema = z.strictObject(listQueryShape);
export const planVersionQuerySchema = z.strictObject({
  since: recordIdSchema.optional().describe('The version to compare with; without it the one before'),
});

const milestoneContentSchema = z.object({ id: recordIdSchema, title: z.string(), dueOn: z.iso.date().nullable() });
const criterionContentSchema = z.object({
  statement: z.string(),
  kpiName: z.string(),
  unit: z.string(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
});
const itemContentShape = {
  id: recordIdSchema,
  kind: planItemKindSchema,
  title: z.string(),
  replacement: z.string(),
  why: z.string(),
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  hoursPerWeek: z.number().nullable(),
  criterion: criterionContentSchema,
};

/** What a version keeps. `format` grows when the shape does, so that old versions still read. */
export const planSnapshotSchema = z.object({
  format: z.literal(1),
  title: z.string(),
  summary: z.string(),
  items: z.array(z.object({ ...itemContentShape, milestones: z.array(milestoneContentSchema) })),
});

export const planItemSchema = z
  .object({
    ...itemContentShape,
    state: planItemStateSchema,
    milestones: z.array(milestoneContentSchema.extend({ reachedOn: z.iso.date().nullable() })),
    isComplete: z.boolean().describe('It has dates and a success criterion'),
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

const scalarSchema = z.union([z.string(), z.number(), z.null()]);
const ofItem = { itemId: recordIdSchema, title: z.string() };
const ofMilestone = { ...ofItem, milestoneId: recordIdSchema, milestone: z.string() };
const daysSchema = z.object({ startsOn: z.iso.date().nullable(), endsOn: z.iso.date().nullable() });
const dayOrNone = z.iso.date().nullable();

export const planChangeSchema = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('plan_changed'),
      field: z.enum(['title', 'summary']),
      before: z.string(),
      after: z.string(),
    }),
    z.object({ type: z.enum(['item_added', 'item_removed']), ...ofItem, kind: planItemKindSchema }),
    z.object({ type: z.literal('item_moved'), ...ofItem, before: daysSchema, after: daysSchema }),
    z.object({
      type: z.literal('item_changed'),
      ...ofItem,
      field: z.enum([
        'kind',
        'title',
        'replacement',
        'why',
        'hoursPerWeek',
        'statement',
        'kpiName',
        'unit',
        'baseline',
        'target',
      ]),
      before: scalarSchema,
      after: scalarSchema,
    }),
    z.object({ type: z.enum(['milestone_added', 'milestone_removed']), ...ofMilestone, dueOn: dayOrNone }),
    z.object({ type: z.literal('milestone_renamed'), ...ofMilestone, before: z.string(), after: z.string() }),
    z.object({ type: z.literal('milestone_moved'), ...ofMilestone, before: dayOrNone, after: dayOrNone }),
  ])
  .meta({ id: 'PlanChange' });

/** Who did what with the plan, when and with which words; a proposal and a counter are versions besides. */
export const planTurnSchema = z
  .object({
    id: recordIdSchema,
    act: z.enum([...planActSchema.options, 'fall_due', 'realign']),
    by: personRefSchema.nullable().describe('null where the calendar did it'),
    message: z.string(),
    createdAt: z.iso.datetime(),
    version: z.int().positive().nullable(),
    changes: z.array(planChangeSchema).describe('Since the version before; nothing for the first, and for other acts'),
  })
  .meta({ id: 'PlanTurn' });

export const planTurnListSchema = pageSchema(planTurnSchema).meta({ id: 'PlanTurnList' });
export const planVersionSchema = planTurnSchema
  .extend({ version: z.int().positive(), content: planSnapshotSchema })
  .meta({ id: 'PlanVersion' });

export type PlanAct = z.infer<typeof planActSchema>;
export type PlanAbility = z.infer<typeof planAbilitySchema>;
export type PlanItemAbility = z.infer<typeof planItemAbilitySchema>;
export type CreatePlanRequest = z.infer<typeof createPlanRequestSchema>;
export type UpdatePlanRequest = z.infer<typeof updatePlanRequestSchema>;
export type PlanActRequest = z.infer<typeof planActRequestSchema>;
export type CounterContent = z.infer<typeof counterContentSchema>;
export type CreatePlanItemRequest = z.infer<typeof createPlanItemRequestSchema>;
export type UpdatePlanItemRequest = z.infer<typeof updatePlanItemRequestSchema>;
export type PlanItemActRequest = z.infer<typeof planItemActRequestSchema>;
export type ListPlansQuery = z.infer<typeof listPlansQuerySchema>;
export type ListPlanTurnsQuery = z.infer<typeof listPlanTurnsQuerySchema>;
export type PlanVersionQuery = z.infer<typeof planVersionQuerySchema>;
export type PlanSnapshot = z.infer<typeof planSnapshotSchema>;
export type PlanItemView = z.infer<typeof planItemSchema>;
export type PlanView = z.infer<typeof planSchema>;
export type PlanList = z.infer<typeof planListSchema>;
export type PlanTurn = z.infer<typeof planTurnSchema>;
export type PlanTurnList = z.infer<typeof planTurnListSchema>;
export type PlanVersion = z.infer<typeof planVersionSchema>;
