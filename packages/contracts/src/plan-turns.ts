import { z } from 'zod';
import { itemContentShape, milestoneContentSchema, planActSchema, planItemKindSchema } from './plans.js';
import { listQueryShape, pageSchema, personRefSchema, recordIdSchema } from './records.js';

export const listPlanTurnsQuerySchema = z.strictObject(listQueryShape);
export const planVersionQuerySchema = z.strictObject({
  since: recordIdSchema.optional().describe('The version to compare with; without it the one before'),
});

/** What a version keeps. `format` grows when the shape does, so that old versions still read. */
export const planSnapshotSchema = z.object({
  format: z.literal([1, 2]),
  title: z.string(),
  summary: z.string(),
  items: z.array(z.object({ ...itemContentShape, milestones: z.array(milestoneContentSchema) })),
});

const scalarSchema = z.union([z.string(), z.number(), z.null()]);
const ofItem = { itemId: recordIdSchema, title: z.string() };
const ofMilestone = { ...ofItem, milestoneId: recordIdSchema, milestone: z.string() };
const namedKpiSchema = z
  .object({ id: z.uuid().nullable().describe('null where it is free text'), name: z.string() })
  .nullable();
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
    z.object({
      type: z.literal('item_added'),
      ...ofItem,
      kind: planItemKindSchema,
      opportunity: z.string().nullable().describe('What it was made from, as that was called then'),
    }),
    z.object({ type: z.literal('item_removed'), ...ofItem, kind: planItemKindSchema }),
    z.object({ type: z.literal('kpi_linked'), ...ofItem, before: namedKpiSchema, after: namedKpiSchema }),
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
    message: z.string().describe('Said between owner and manager; empty to whom the plan was shown beyond them'),
    createdAt: z.iso.datetime(),
    version: z.int().positive().nullable(),
    changes: z.array(planChangeSchema).describe('Since the version before; nothing for the first, and for other acts'),
  })
  .meta({ id: 'PlanTurn' });

export const planTurnListSchema = pageSchema(planTurnSchema).meta({ id: 'PlanTurnList' });
export const planVersionSchema = planTurnSchema
  .extend({ version: z.int().positive(), content: planSnapshotSchema })
  .meta({ id: 'PlanVersion' });

export type ListPlanTurnsQuery = z.infer<typeof listPlanTurnsQuerySchema>;
export type PlanVersionQuery = z.infer<typeof planVersionQuerySchema>;
export type PlanSnapshot = z.infer<typeof planSnapshotSchema>;
export type PlanTurn = z.infer<typeof planTurnSchema>;
export type PlanTurnList = z.infer<typeof planTurnListSchema>;
export type PlanVersion = z.infer<typeof planVersionSchema>;
