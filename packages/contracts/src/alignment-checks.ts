import { z } from 'zod';
import { planItemKindSchema, planItemStateSchema, planStateSchema } from './plans.js';
import { daySchema, listQueryShape, pageSchema, personRefSchema, recordIdSchema, recordShape } from './records.js';
import { textSchema } from './text.js';

export const alignmentVerdictSchema = z
  .enum(['right', 'adjust', 'stop'])
  .describe('Still right, to be adjusted, to stop');
export const driftRuleSchema = z.enum(['no_kpi', 'kpi_retired', 'kpi_reached', 'no_reading']);
export const alignmentAbilitySchema = z.enum(['update', 'delete']);

const sentenceSchema = z.object({ en: z.string(), es: z.string() });
export const driftSchema = z.object({ rule: driftRuleSchema, sentence: sentenceSchema });

/** More than a plan has items. */
const mostVerdicts = 40;

const checkFields = {
  heldOn: daySchema.describe('Not in the future'),
  withId: z.uuid().describe('Who looked at it together with the owner: the manager, or a PM'),
  note: textSchema(4_000),
  verdicts: z
    .array(
      z.strictObject({
        itemId: recordIdSchema,
        verdict: alignmentVerdictSchema,
        note: textSchema(1_000).default(''),
      }),
    )
    .min(1)
    .max(mostVerdicts)
    .refine((all) => new Set(all.map(({ itemId }) => itemId)).size === all.length, 'Name each item once.')
    .describe('One of each item that is neither done nor deferred, or that the check named before'),
};

export const createAlignmentCheckRequestSchema = z.strictObject({
  ...checkFields,
  note: checkFields.note.default(''),
});
/** What is absent stays as it is; verdicts are of the items that the check named. */
export const updateAlignmentCheckRequestSchema = z.strictObject(checkFields).partial();

export const listAlignmentChecksQuerySchema = z.strictObject(listQueryShape);

/** A look at the whole plan together: for each item whether it is still right. Read by the owner and their manager. */
export const alignmentCheckSchema = z
  .object({
    ...recordShape(alignmentAbilitySchema),
    planId: recordIdSchema,
    heldOn: z.iso.date(),
    with: personRefSchema,
    loggedBy: personRefSchema,
    note: z.string(),
    verdicts: z.array(
      z.object({
        itemId: recordIdSchema.nullable().describe('null once the item is gone'),
        title: z.string().describe('What the item was called then'),
        verdict: alignmentVerdictSchema,
        note: z.string(),
        flags: z.array(driftRuleSchema).describe('By which rules it had drifted when this was logged'),
      }),
    ),
  })
  .meta({ id: 'AlignmentCheck' });

/** The latest first. */
export const alignmentCheckListSchema = pageSchema(alignmentCheckSchema)
  .extend({ visibleTo: z.array(personRefSchema), abilities: z.array(z.enum(['create'])) })
  .meta({ id: 'AlignmentCheckList' });

/** Where the present plan stands to its KPIs today; open to whoever reads the plan. */
export const alignmentSchema = z
  .object({
    planId: recordIdSchema.nullable().describe('null where there is no plan, or none for the caller to read'),
    planState: planStateSchema.nullable(),
    everyDays: z.int().positive().describe('The rhythm, as the organization has tuned it'),
    lastCheckedOn: z.iso.date().nullable().describe('Of this plan'),
    dueOn: z.iso.date().nullable().describe('The last day on which the next check is in time; null while nothing runs'),
    overdue: z.boolean(),
    items: z
      .array(
        z.object({
          itemId: recordIdSchema,
          kind: planItemKindSchema,
          title: z.string(),
          replacement: z.string(),
          state: planItemStateSchema,
          kpi: z.object({ id: recordIdSchema, name: z.string() }).nullable(),
          flags: z.array(driftSchema),
        }),
      )
      .describe('Of a plan that runs, those that are neither done nor deferred'),
    abilities: z.array(z.enum(['check'])),
  })
  .meta({ id: 'Alignment' });

export type AlignmentVerdict = z.infer<typeof alignmentVerdictSchema>;
export type AlignmentAbility = z.infer<typeof alignmentAbilitySchema>;
export type CreateAlignmentCheckRequest = z.infer<typeof createAlignmentCheckRequestSchema>;
export type UpdateAlignmentCheckRequest = z.infer<typeof updateAlignmentCheckRequestSchema>;
export type ListAlignmentChecksQuery = z.infer<typeof listAlignmentChecksQuerySchema>;
export type AlignmentCheckView = z.infer<typeof alignmentCheckSchema>;
export type AlignmentCheckList = z.infer<typeof alignmentCheckListSchema>;
export type AlignmentView = z.infer<typeof alignmentSchema>;
export type DriftView = z.infer<typeof driftSchema>;
