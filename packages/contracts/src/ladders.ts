import { z } from 'zod';

export const competencyThemeSchema = z.enum(['impact', 'behaviour', 'management', 'functional']);

export const levelSchema = z
  .object({
    id: z.uuid(),
    rank: z.int().positive(),
    code: z.string().describe('Short name such as IC3'),
    title: z.string(),
    scope: z.string(),
    typicalMonths: z.int().nullable(),
  })
  .meta({ id: 'Level' });

export const competencySchema = z
  .object({ id: z.uuid(), key: z.string(), name: z.string(), theme: competencyThemeSchema })
  .meta({ id: 'Competency' });

/** How much evidence an expectation asks for: entries, kinds of entry, and different months. */
export const barSchema = z.object({ count: z.int(), kinds: z.int(), months: z.int() });

export const expectationSchema = z
  .object({
    id: z.uuid(),
    levelId: z.uuid(),
    competencyId: z.uuid(),
    statement: z.string(),
    required: z.boolean(),
    bar: barSchema,
  })
  .meta({ id: 'Expectation' });

export const trackSchema = z
  .object({ id: z.uuid(), key: z.string(), name: z.string(), levels: z.array(levelSchema) })
  .meta({ id: 'Track' });

export const ladderSchema = z
  .object({
    id: z.uuid(),
    versionId: z.uuid(),
    name: z.string(),
    version: z.int().positive(),
    publishedAt: z.iso.datetime(),
    tracks: z.array(trackSchema),
    competencies: z.array(competencySchema),
    expectations: z.array(expectationSchema),
  })
  .meta({ id: 'Ladder' });

export const laddersSchema = z.object({ items: z.array(ladderSchema) });

export type LadderView = z.infer<typeof ladderSchema>;
export type LevelView = z.infer<typeof levelSchema>;
