import { z } from 'zod';
import { stepSchema } from './journeys.js';
import { listQueryShape, pageSchema } from './records.js';
import { lineSchema, nameSchema, textSchema } from './text.js';

const saidSchema = z.object({ en: z.string(), es: z.string() });
const askedSchema = z.object({ en: z.array(z.string()), es: z.array(z.string()) });

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

const practiceWordsSchema = z.object({
  name: saidSchema,
  guidance: saidSchema,
  prompts: askedSchema.describe('Questions to begin with; three came'),
});

export const frameworkPracticeSchema = z
  .object({
    key: z.string(),
    step: stepSchema,
    ...practiceWordsSchema.shape,
    came: practiceWordsSchema.describe('As it was before the organization said otherwise'),
  })
  .meta({ id: 'FrameworkPractice' });

export const frameworkStepSchema = z
  .object({ step: stepSchema, name: saidSchema, came: saidSchema })
  .meta({ id: 'FrameworkStep' });

export const frameworkSchema = z
  .object({
    version: z.int().nonnegative().describe('0 as it came; each change makes the next'),
    steps: z.array(frameworkStepSchema).length(4),
    practices: z.array(frameworkPracticeSchema),
    signals: z.array(frameworkSignalSchema),
    confirmations: z
      .object({ advance: z.boolean(), revisit: z.boolean() })
      .describe('Moves that the manager confirms; the others people do by themselves'),
    abilities: z.array(z.enum(['change'])),
  })
  .meta({ id: 'Framework' });

/** Each language by itself; one that is left out keeps the words that came. */
const wordsSchema = <S extends z.ZodType>(words: S) => z.strictObject({ en: words.optional(), es: words.optional() });
const promptsSchema = z
  .array(lineSchema(1_000))
  .max(20)
  .describe('One to six, none of them twice, of up to 300 characters');

/** The whole of what the organization says otherwise; what is left out is as it came. */
export const changeFrameworkSchema = z.strictObject({
  signals: z
    .record(
      z.string(),
      z.strictObject({
        threshold: z.int().optional(),
        required: z.boolean().optional(),
        name: wordsSchema(lineSchema(80)).optional(),
      }),
    )
    .default({}),
  steps: z
    .record(z.string(), z.strictObject({ name: wordsSchema(lineSchema(40)).optional() }))
    .default({})
    .describe('By number; no two of one name'),
  practices: z
    .record(
      z.string(),
      z.strictObject({
        name: wordsSchema(lineSchema(80)).optional(),
        guidance: wordsSchema(nameSchema(2_000)).optional(),
        prompts: wordsSchema(promptsSchema).optional(),
      }),
    )
    .default({}),
  confirmations: z
    .strictObject({ advance: z.boolean().default(false), revisit: z.boolean().default(false) })
    .default({ advance: false, revisit: false }),
  reason: textSchema(500).default('').describe('Why, for those who read the history'),
});

export const frameworkChangeSchema = z
  .object({
    what: z.enum([
      'threshold',
      'required',
      'signal_name',
      'step_name',
      'practice_name',
      'guidance',
      'prompts',
      'confirmation',
    ]),
    signal: z.string().nullable(),
    step: stepSchema.nullable(),
    practice: z.string().nullable(),
    move: z.enum(['advance', 'revisit']).nullable(),
    language: z.enum(['en', 'es']).nullable().describe('Of the words, where words were changed'),
    from: z.union([z.int(), z.string(), z.array(z.string())]).nullable(),
    to: z.union([z.int(), z.boolean(), z.string(), z.array(z.string())]).nullable(),
  })
  .meta({ id: 'FrameworkChange' });

export const frameworkHistoryQuerySchema = z.strictObject(listQueryShape);

export const frameworkHistorySchema = pageSchema(
  z.object({
    version: z.int().positive(),
    changedAt: z.iso.datetime(),
    changedBy: z.string().nullable(),
    reason: z.string(),
    changes: z.array(frameworkChangeSchema).describe('As they were told on that day, whatever came to be said later'),
  }),
).meta({ id: 'FrameworkHistory' });

export type FrameworkView = z.infer<typeof frameworkSchema>;
export type FrameworkSignalView = z.infer<typeof frameworkSignalSchema>;
export type FrameworkPracticeView = z.infer<typeof frameworkPracticeSchema>;
export type FrameworkStepView = z.infer<typeof frameworkStepSchema>;
export type ChangeFramework = z.output<typeof changeFrameworkSchema>;
export type FrameworkHistoryQuery = z.output<typeof frameworkHistoryQuerySchema>;
export type FrameworkHistoryView = z.infer<typeof frameworkHistorySchema>;
export type FrameworkChangeView = z.infer<typeof frameworkChangeSchema>;
