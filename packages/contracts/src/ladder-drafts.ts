import { z } from 'zod';
import { competencyThemeSchema } from './ladders.js';
import { personRefSchema, recordIdSchema } from './records.js';
import { lineSchema, nameSchema, textSchema } from './text.js';

const keySchema = lineSchema(80).describe('Stays the same while its name changes: by it two versions are compared');
const barPartSchema = z.int().min(1).max(100);

/** A ladder as one document: what is edited, published, imported and exported. Ranks are places in a track. */
export const ladderContentSchema = z.strictObject({
  name: lineSchema(200),
  competencies: z
    .array(z.strictObject({ key: keySchema, name: lineSchema(120), theme: competencyThemeSchema }))
    .max(40),
  tracks: z
    .array(
      z.strictObject({
        key: keySchema,
        name: lineSchema(120),
        levels: z
          .array(
            z.strictObject({
              code: lineSchema(20),
              title: lineSchema(120),
              scope: textSchema(400),
              typicalMonths: z.int().min(1).max(240).nullable(),
              expectations: z
                .array(
                  z.strictObject({
                    competencyKey: keySchema,
                    statement: nameSchema(2_000),
                    required: z.boolean(),
                    bar: z.strictObject({ count: barPartSchema, kinds: barPartSchema, months: barPartSchema }),
                  }),
                )
                .max(40),
            }),
          )
          .max(20),
      }),
    )
    .max(12),
});

export const ladderChangeSchema = z
  .object({
    kind: z.enum(['added', 'removed', 'changed', 'moved']),
    thing: z.enum(['ladder', 'competency', 'track', 'level', 'expectation']),
    name: z.string().describe('A name, a code, or `IC4, Delivery`'),
    field: z.string().optional(),
    from: z.string().optional(),
    to: z.string().optional(),
  })
  .meta({ id: 'LadderChange' });

export const ladderDraftSchema = z
  .object({
    id: recordIdSchema,
    version: z.int().positive(),
    ladderId: z.uuid().nullable().describe('null until the first version is published'),
    basedOn: z.object({ versionId: z.uuid(), number: z.int() }).nullable().describe('The version it would replace'),
    content: ladderContentSchema,
    problems: z
      .array(z.object({ code: z.string(), path: z.array(z.union([z.string(), z.int()])) }))
      .describe('What keeps it from being published; the path leads into the content'),
    changes: z.array(ladderChangeSchema).describe('Against the version it would replace'),
    leftBehind: z
      .array(z.object({ code: z.string(), people: z.int() }))
      .describe('Levels that it no longer has, with the people who stand on them; they stay where they are'),
    updatedAt: z.iso.datetime(),
    editedBy: personRefSchema.nullable(),
  })
  .meta({ id: 'LadderDraft' });

export const createLadderDraftSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('template'), template: z.enum(['engineering', 'sales', 'operations']) }),
  z.strictObject({ from: z.literal('next'), ladderId: z.uuid() }).describe('The next version of a ladder'),
  z
    .strictObject({ from: z.literal('copy'), versionId: z.uuid(), name: lineSchema(200) })
    .describe('Another ladder that begins as this one'),
  z
    .strictObject({
      from: z.literal('file'),
      format: z.enum(['csv', 'json']),
      file: textSchema(250_000),
      ladderId: z.uuid().optional().describe('The ladder whose next version it shall be; without it another ladder'),
    })
    .describe('As it was exported'),
]);

export const publishLadderSchema = z.strictObject({
  changelog: nameSchema(2_000).describe('What changed and why, to everybody whom it measures'),
});

export const ladderActSchema = z.strictObject({ act: z.enum(['archive', 'unarchive']) });

const ladderVersionHeadSchema = z.object({
  versionId: z.uuid(),
  number: z.int().positive(),
  publishedAt: z.iso.datetime(),
  publishedBy: personRefSchema.nullable(),
  changelog: z.string(),
});

export const ladderCatalogSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        archivedAt: z.iso.datetime().nullable(),
        draftId: z.uuid().nullable(),
        versions: z.array(ladderVersionHeadSchema).describe('The latest first'),
      }),
    ),
    drafts: z.array(
      z.object({ id: z.uuid(), ladderId: z.uuid().nullable(), name: z.string(), updatedAt: z.iso.datetime() }),
    ),
    templates: z.array(z.object({ key: z.string(), name: z.string(), tracks: z.array(z.string()) })),
  })
  .meta({ id: 'LadderCatalog' });

export const ladderHistorySchema = z
  .object({ id: z.uuid(), name: z.string(), versions: z.array(ladderVersionHeadSchema) })
  .meta({ id: 'LadderHistory' });

export const ladderDifferenceQuerySchema = z.strictObject({
  from: z.uuid().describe('Another version of the same ladder'),
});
export const ladderDifferenceSchema = z.object({ items: z.array(ladderChangeSchema) }).meta({ id: 'LadderDifference' });
export const ladderFileQuerySchema = z.strictObject({ format: z.enum(['csv', 'json']) });

/** What a JSON export says of itself, so that an import knows what it reads. */
export const ladderFileSchema = z.strictObject({
  format: z.literal('rungs.ladder'),
  formatVersion: z.literal(1),
  ladder: ladderContentSchema,
});

export type LadderContentView = z.infer<typeof ladderContentSchema>;
export type LadderDraftView = z.infer<typeof ladderDraftSchema>;
export type CreateLadderDraft = z.infer<typeof createLadderDraftSchema>;
export type PublishLadder = z.infer<typeof publishLadderSchema>;
export type LadderAct = z.infer<typeof ladderActSchema>['act'];
export type LadderCatalog = z.infer<typeof ladderCatalogSchema>;
export type LadderHistory = z.infer<typeof ladderHistorySchema>;
export type LadderDifference = z.infer<typeof ladderDifferenceSchema>;
