import { z } from 'zod';
import { levelRefSchema } from './journeys.js';
import { personRefSchema } from './records.js';

const sentenceSchema = z.object({ en: z.string(), es: z.string() });

export const checkSchema = z.enum(['gaps', 'readings', 'feedback', 'months', 'unshared', 'readiness']);

export const findingSchema = z
  .object({
    check: checkSchema,
    key: z.string().describe('Once in a pre-flight, and the same in the next'),
    severity: z.enum(['blocker', 'advice']),
    title: sentenceSchema,
    sentence: sentenceSchema.describe('What was found and the rule, to the person whose case it would be'),
    act: z
      .enum([
        'open_practice',
        'log_evidence',
        'share_evidence',
        'assess_self',
        'compare_readings',
        'ask_feedback',
        'answer_feedback',
        'talk',
      ])
      .describe('What closes it'),
    practice: z.string().nullable(),
    competencyKey: z.string().nullable(),
    onlyOwner: z.boolean().describe('Found in what nobody else reads, and told to nobody else'),
  })
  .meta({ id: 'PreflightFinding' });

/** What would surprise a manager who read the case today, blockers first. It is computed, and decides nothing. */
export const preflightSchema = z
  .object({
    person: personRefSchema,
    relation: z.enum(['owner', 'manager']),
    targetLevel: levelRefSchema.nullable().describe('null before there is a journey; then nothing is looked at'),
    checked: z.array(checkSchema).describe('What was looked at for this reader; a check without findings is clear'),
    findings: z.array(findingSchema),
    asOf: z.iso.datetime(),
  })
  .meta({ id: 'Preflight' });

export type Check = z.infer<typeof checkSchema>;
export type FindingView = z.infer<typeof findingSchema>;
export type PreflightView = z.infer<typeof preflightSchema>;
