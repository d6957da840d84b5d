import { z } from 'zod';
import { intentStateSchema, levelRefSchema, readinessValueSchema, stepProgressSchema, stepSchema } from './journeys.js';

/** What the manager owes the person, most pressing first; the words are the screen's. */
export const owedSchema = z.object({
  kind: z.enum([
    'answer_intent',
    'answer_move',
    'judge_readiness',
    'renew_readiness',
    'talk',
    'answer_feedback_request',
  ]),
  since: z.iso.date().nullable(),
});

export const teamRowSchema = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    title: z.string(),
    level: levelRefSchema.nullable(),
    step: stepSchema.nullable().describe('null: no open journey'),
    iteration: z.int().nullable(),
    steps: z.array(stepProgressSchema),
    path: z.array(z.tuple([stepSchema, z.int()])).describe('Visits in order: step and iteration'),
    stepEnteredOn: z.iso.date().nullable(),
    targetLevel: levelRefSchema.nullable(),
    targetOn: z.iso.date().nullable(),
    covered: z.int(),
    required: z.int(),
    intentState: intentStateSchema.nullable(),
    readiness: readinessValueSchema.nullable(),
    readinessGivenOn: z.iso.date().nullable(),
    lastTalkOn: z.iso.date().nullable(),
    owed: z.array(owedSchema),
  })
  .meta({ id: 'TeamRow' });

export const teamBoardSchema = z
  .object({ items: z.array(teamRowSchema), asOf: z.iso.datetime() })
  .meta({ id: 'TeamBoard' });

/** Answers that one's own reports owe somebody for two weeks or more. */
export const owedAnswersSchema = z
  .object({
    items: z.array(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        managerId: z.uuid(),
        managerName: z.string(),
        declaredOn: z.iso.date(),
        owedOn: z.iso.date(),
      }),
    ),
  })
  .meta({ id: 'OwedAnswers' });

export type OwedAnswers = z.infer<typeof owedAnswersSchema>;
export type TeamRow = z.infer<typeof teamRowSchema>;
export type TeamBoard = z.infer<typeof teamBoardSchema>;
