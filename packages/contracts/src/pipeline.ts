import { z } from 'zod';
import { localeSchema } from './session.js';

/** A count of people, or null where it is withheld. Why it is withheld never leaves the server: it would tell. */
export const figureSchema = z.int().nonnegative().nullable();

export const pipelineQuerySchema = z.strictObject({ departmentId: z.uuid().optional() });

export const pipelineExportQuerySchema = pipelineQuerySchema.extend({
  language: localeSchema.default('en').describe('Of the words in the file'),
});

export const pipelineStepSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

export const pipelineRowSchema = z.object({
  step: pipelineStepSchema.nullable().describe('null: no open journey'),
  total: figureSchema,
  byLevel: z.array(figureSchema).describe('In the order of `levels`'),
  medianDays: z
    .int()
    .nonnegative()
    .nullable()
    .describe('Half have been on the step for longer; null where the total is withheld, or for no step'),
});

export const pipelineDepartmentSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  depth: z.int().nonnegative(),
  people: figureSchema,
});

export const pipelineSchema = z
  .object({
    minimumGroupSize: z.int().min(3),
    asOf: z.iso.datetime().describe('When the figures were released; they stand for a day'),
    departmentId: z.uuid().nullable(),
    departments: z
      .array(pipelineDepartmentSchema)
      .describe('Those large enough to be looked at, each below its parent'),
    withheldDepartments: z.int().nonnegative(),
    people: figureSchema.describe('Active people in the department and below'),
    levels: z.array(z.object({ code: z.string(), title: z.string(), total: figureSchema })),
    rows: z.array(pipelineRowSchema).length(5).describe('Steps 1 to 4, then those without an open journey'),
  })
  .meta({ id: 'Pipeline' });

export type PipelineView = z.infer<typeof pipelineSchema>;
export type PipelineRow = z.infer<typeof pipelineRowSchema>;
