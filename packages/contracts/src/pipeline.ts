import { z } from 'zod';

/** A figure about people, or the reason why it is withheld. Withheld figures never leave the server. */
export const figureSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('shown'), value: z.int().nonnegative() }),
  z.object({ state: z.literal('withheld'), why: z.enum(['small', 'complementary']) }),
]);

export const daysFigureSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('shown'), days: z.int().nonnegative() }),
  z.object({ state: z.literal('withheld'), why: z.enum(['small', 'complementary']) }),
  z.object({ state: z.literal('none') }),
]);

export const pipelineQuerySchema = z.strictObject({ departmentId: z.uuid().optional() });

export const pipelineSchema = z
  .object({
    minimumGroupSize: z.int().min(3),
    asOf: z.iso.datetime(),
    departmentId: z.uuid().nullable(),
    departments: z.array(z.object({ id: z.uuid(), name: z.string(), depth: z.int() })).describe('Those that may be chosen: a smaller group is not offered'),
    people: figureSchema.describe('Active people in the department and below'),
    openJourneys: figureSchema,
    levels: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string(), total: figureSchema })),
    steps: z.array(
      z.object({
        step: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
        total: figureSchema,
        byLevel: z.array(figureSchema).describe('In the order of `levels`'),
        medianDays: daysFigureSchema.describe('Median days in the step so far'),
      }),
    ),
  })
  .meta({ id: 'Pipeline' });

export type PipelineView = z.infer<typeof pipelineSchema>;
export type Figure = z.infer<typeof figureSchema>;
