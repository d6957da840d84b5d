import { z } from 'zod';
import { stepSchema } from './journeys.js';
import { nameSchema, textSchema } from './text.js';

const saidSchema = z.object({ en: z.string(), es: z.string() });

export const frameworkSignalSchema = z
  .object({
    key: z.string(),
    practice: z.string(),
    step: stepSchema,
    name: saidSchema,
    measure: z
      .enum(['count', 'percent', 'yes_or_no'])
      .describe('What the threshold is: a number of records, a share, or a question whose answer must be yes'),
    direction: z.enum(['at_least', 'at_most']),
    threshold: z.int(),
    required: z.boolean(),
    private: z.boolean().describe('Seen by the owner alone, and in no count that others see'),
    came: z
      .object({ name: saidSchema, threshold: z.int(), required: z.boolean() })
      .describe('As it was before the organization said otherwise'),
  })
  .meta({ id: 'FrameworkSignal' });

export const frameworkPracticeSchema = z
  .object({
    key: z.string(),
    step: stepSchema,
    name: saidSchema,
    guidance: saidSchema.nullable().describe('The words of the organization; null where those that came stand'),
    cameName: saidSchema,
  })
  .meta({ id: 'FrameworkPractice' });

export const frameworkSchema = z
  .object({
    version: z.int().nonnegative().describe('0 as it came; each change makes the next'),
    practices: z.array(frameworkPracticeSchema),
    signals: z.array(frameworkSignalSchema),
    confirmations: z
      .object({ advance: z.boolean(), revisit: z.boolean() })
      .describe('Moves that the manager confirms; the others people do by themselves'),
    abilities: z.array(z.enum(['change'])),
  })
  .meta({ id: 'Framework' });

const wordsSchema = z.strictObject({ en: nameSchema(80), es: nameSchema(80) });
const guidanceSchema = z.strictObject({ en: nameSchema(2_000), es: nameSchema(2_000) });

/** The whole of what the organization says otherwise; what is left out is as it came. */
export const changeFrameworkSchema = z.strictObject({
  signals: z
    .record(
      z.string(),
      z.strictObject({ threshold: z.int().optional(), required: z.boolean().optional(), name: wordsSchema.optional() }),
    )
    .default({}),
  practices: z
    .record(z.string(), z.strictObject({ name: wordsSchema.optional(), guidance: guidanceSchema.optional() }))
    .default({}),
  confirmations: z
    .strictObject({ advance: z.boolean().default(false), revisit: z.boolean().default(false) })
    .default({ advance: false, revisit: false }),
  reason: textSchema(500).default('').describe('Why, for those who read the history'),
});

export const frameworkChangeSchema = z
  .object({
    what: z.enum(['threshold', 'required', 'signal_name', 'practice_name', 'guidance', 'confirmation']),
    signal: z.string().nullable(),
    practice: z.string().nullable(),
    move: z.enum(['advance', 'revisit']).nullable(),
    from: z.int().nullable(),
    to: z.union([z.int(), z.boolean()]).nullable(),
  })
  .meta({ id: 'FrameworkChange' });

export const frameworkHistorySchema = z
  .object({
    items: z.array(
      z.object({
        version: z.int().positive(),
        changedAt: z.iso.datetime(),
        changedBy: z.string().nullable(),
        reason: z.string(),
        changes: z.array(frameworkChangeSchema),
      }),
    ),
  })
  .meta({ id: 'FrameworkHistory' });

export type FrameworkView = z.infer<typeof frameworkSchema>;
export type FrameworkSignalView = z.infer<typeof frameworkSignalSchema>;
export type FrameworkPracticeView = z.infer<typeof frameworkPracticeSchema>;
export type ChangeFramework = z.output<typeof changeFrameworkSchema>;
export type FrameworkHistoryView = z.infer<typeof frameworkHistorySchema>;
export type FrameworkChangeView = z.infer<typeof frameworkChangeSchema>;
