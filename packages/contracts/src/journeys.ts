import { z } from 'zod';
import { daySchema, personRefSchema } from './records.js';
import { textSchema } from './text.js';

export const stepSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const sentenceSchema = z.object({ en: z.string(), es: z.string() });
const dateSchema = z.iso.date();
const reasonSchema = textSchema(2_000).min(10);

export const signalSchema = z
  .object({
    key: z.string(),
    practice: z.string(),
    step: stepSchema,
    name: sentenceSchema.describe('As the organization calls it'),
    direction: z.enum(['at_least', 'at_most']),
    measure: z
      .enum(['yes_or_no', 'percent', 'count'])
      .describe('How the numbers are to be read: an answer, a share, or records'),
    value: z.number(),
    threshold: z.number(),
    met: z.boolean(),
    required: z.boolean(),
    sentence: sentenceSchema.describe('Why the signal holds or does not, in words'),
  })
  .meta({ id: 'Signal' });

export const stepVisitSchema = z
  .object({
    step: stepSchema,
    iteration: z.int().positive(),
    enteredOn: dateSchema,
    leftOn: dateSchema.nullable(),
    reason: z.string().describe('Why the person came to this step; empty for the first visit'),
    reached: z
      .object({ met: z.int(), required: z.int() })
      .nullable()
      .describe('Signals that held when the step was left, by the thresholds of that day'),
  })
  .meta({ id: 'StepVisit' });

export const levelRefSchema = z.object({ id: z.uuid(), code: z.string(), title: z.string() });

export const intentStateSchema = z.enum([
  'declared',
  'acknowledged',
  'countered',
  'active',
  'fulfilled',
  'superseded',
  'withdrawn',
]);

export const intentSchema = z
  .object({
    id: z.uuid(),
    state: intentStateSchema,
    sentence: z.string(),
    targetLevel: levelRefSchema,
    targetOn: dateSchema.nullable(),
    declaredOn: dateSchema,
    answeredOn: dateSchema.nullable(),
    answeredBy: z.string().nullable(),
    remindedOn: dateSchema.nullable().describe('A week without an answer: the manager was reminded'),
    owedOn: dateSchema.nullable().describe('Two weeks without one: since then the skip-level sees that it is owed'),
    answer: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Intent' });

export const readinessValueSchema = z.enum([
  'not_started',
  'developing',
  'ready_6_12_months',
  'ready_next_window',
  'ready_now',
]);

export const readinessSchema = z
  .object({
    id: z.uuid(),
    value: readinessValueSchema,
    reason: z.string(),
    givenOn: dateSchema,
    givenBy: z.string(),
    stale: z.boolean().describe('Given more than 120 days ago'),
  })
  .meta({ id: 'Readiness' });

export const stepProgressSchema = z.object({ met: z.int(), required: z.int() });

export const journeyAbilitySchema = z.enum([
  'start',
  'change',
  'advance',
  'revisit',
  'declareIntent',
  'judgeReadiness',
  'comment',
  'logTalk',
]);

export const stepProposalSchema = z
  .object({
    id: z.uuid(),
    act: z.enum(['advance', 'revisit']),
    step: stepSchema,
    reason: z.string(),
    proposedOn: dateSchema,
    version: z.int(),
  })
  .meta({ id: 'StepProposal' });

/** The page that the employee and the manager share, in one answer. */
export const journeyPageSchema = z
  .object({
    person: z.object({
      id: z.uuid(),
      name: z.string(),
      title: z.string(),
      department: z.string().nullable(),
      level: levelRefSchema.nullable(),
      managerId: z.uuid().nullable(),
      managerName: z.string().nullable(),
      couldName: z
        .array(personRefSchema)
        .describe('Where nobody is above the person now: some of those in HR who could name a manager'),
    }),
    relation: z.enum(['owner', 'manager', 'skip', 'skip_in_circle', 'skip_apart', 'circle']),
    journey: z
      .object({
        id: z.uuid(),
        targetLevel: levelRefSchema,
        targetOn: dateSchema.nullable(),
        startedOn: dateSchema,
        step: stepSchema,
        iteration: z.int().positive(),
        visits: z.array(stepVisitSchema),
        version: z.int(),
      })
      .nullable(),
    steps: z.array(stepProgressSchema).length(4),
    signals: z.array(signalSchema),
    coverage: z.object({ covered: z.int(), required: z.int() }),
    wording: z
      .record(
        z.string(),
        z
          .object({
            name: sentenceSchema.partial(),
            guidance: sentenceSchema.partial(),
            prompts: z.object({ en: z.array(z.string()), es: z.array(z.string()) }).partial(),
          })
          .partial(),
      )
      .describe('What the organization calls its practices, says about them and asks, where it has words of its own'),
    confirms: z
      .object({ advance: z.boolean(), revisit: z.boolean() })
      .describe('Moves that wait for the manager, where there is one'),
    proposal: stepProposalSchema.nullable().describe('The move that waits'),
    declinedMove: z
      .object({ step: stepSchema, answer: z.string(), answeredOn: dateSchema })
      .nullable()
      .describe('The last move that the manager declined while the person stands on this step'),
    proposalAbilities: z.array(z.enum(['confirm', 'decline', 'withdraw'])),
    intent: intentSchema.nullable(),
    readiness: readinessSchema.nullable(),
    lastTalkOn: dateSchema.nullable(),
    asOf: z.iso.datetime(),
    abilities: z.array(journeyAbilitySchema),
    intentAbilities: z.array(z.enum(['acknowledge', 'counter', 'withdraw'])),
  })
  .meta({ id: 'JourneyPage' });

export const startJourneyRequestSchema = z.strictObject({
  targetLevelId: z.uuid(),
  targetOn: daySchema.nullable().default(null),
});
export const changeJourneyRequestSchema = z.strictObject({
  targetLevelId: z.uuid().optional(),
  targetOn: daySchema.nullable().optional(),
});
export const advanceRequestSchema = z.strictObject({ reason: textSchema(2_000).default('') });
export const revisitRequestSchema = z.strictObject({ step: stepSchema, reason: reasonSchema });

export const declareIntentRequestSchema = z.strictObject({
  targetLevelId: z.uuid(),
  targetOn: daySchema.nullable().default(null),
  sentence: textSchema(500).min(10),
});
export const answerIntentRequestSchema = z.strictObject({ answer: textSchema(2_000).default('') });
export const counterIntentRequestSchema = z.strictObject({ answer: reasonSchema });

export const judgeReadinessRequestSchema = z.strictObject({ value: readinessValueSchema, reason: reasonSchema });
export const readinessHistorySchema = z.object({ items: z.array(readinessSchema) });

export const logTalkRequestSchema = z.strictObject({ heldOn: daySchema });

/** Coverage spelled out: each expectation of the target level with the evidence that counts and the rule. */
export const coverageSchema = z
  .object({
    targetLevel: levelRefSchema.nullable(),
    covered: z.int(),
    required: z.int(),
    expectations: z.array(
      z.object({
        competencyKey: z.string(),
        competency: z.string(),
        statement: z.string(),
        required: z.boolean(),
        covered: z.boolean(),
        bar: z.object({ count: z.int(), kinds: z.int(), months: z.int() }),
        count: z.int(),
        kinds: z.int(),
        months: z.int(),
        rule: sentenceSchema,
        missing: sentenceSchema.nullable(),
        evidenceIds: z.array(z.uuid()).describe('Named only to those who may open them'),
        sharingWouldAdd: z
          .object({
            evidenceIds: z.array(z.uuid()).describe('Private entries towards this expectation'),
            covers: z.boolean().describe('Whether sharing all of them would reach the bar'),
          })
          .nullable()
          .describe('Told to the owner alone; null for everybody else'),
      }),
    ),
  })
  .meta({ id: 'Coverage' });

export type JourneyPage = z.infer<typeof journeyPageSchema>;
export type SignalView = z.infer<typeof signalSchema>;
export type IntentView = z.infer<typeof intentSchema>;
export type ReadinessView = z.infer<typeof readinessSchema>;
export type ReadinessValue = z.infer<typeof readinessValueSchema>;
export type StepVisitView = z.infer<typeof stepVisitSchema>;
export type CoverageView = z.infer<typeof coverageSchema>;
export type Step = z.infer<typeof stepSchema>;
