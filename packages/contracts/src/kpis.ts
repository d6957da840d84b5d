import { z } from 'zod';
import { daySchema, listQueryShape, pageSchema, personRefSchema, recordIdSchema } from './records.js';
import { nameSchema, textSchema } from './text.js';

export const kpiScopeSchema = z.enum(['organization', 'department', 'team']).describe('Whose number it is');
export const kpiDirectionSchema = z.enum(['up', 'down']).describe('Which way is better');
export const kpiAbilitySchema = z.enum(['update', 'retire', 'revive', 'read_in', 'follow', 'unfollow', 'delete']);
export const kpiReadingAbilitySchema = z.enum(['update', 'delete']);

/** Far beyond what anybody measures, and still a number that every program can hold. */
export const kpiNumberSchema = z.number().min(-1e15).max(1e15);

const kpiFields = {
  name: nameSchema(120),
  description: textSchema(2_000).describe('What is counted, and where the number comes from'),
  scope: kpiScopeSchema,
  departmentId: z.uuid().nullable().describe('Of a department: which'),
  managerId: z.uuid().nullable().describe('Of a team: who leads it'),
  unit: textSchema(40),
  direction: kpiDirectionSchema,
  target: kpiNumberSchema.nullable(),
  ownerId: z.uuid().nullable().describe('Who keeps its readings, beside those who keep the KPI'),
};

type Place = Readonly<{ scope?: unknown; departmentId?: unknown; managerId?: unknown }>;

/** A department's KPI names the department, a team's its manager, and neither of them anything else. */
const isSomewhere = ({ scope, departmentId = null, managerId = null }: Place): boolean =>
  (scope === 'department') === (departmentId !== null) && (scope === 'team') === (managerId !== null);
const where = { error: 'Name the department of a department’s KPI, or the manager of a team’s.', path: ['scope'] };

export const createKpiRequestSchema = z
  .strictObject({
    ...kpiFields,
    description: kpiFields.description.default(''),
    departmentId: kpiFields.departmentId.default(null),
    managerId: kpiFields.managerId.default(null),
    unit: kpiFields.unit.default(''),
    target: kpiFields.target.default(null),
    ownerId: kpiFields.ownerId.default(null),
  })
  .refine(isSomewhere, where);

/** What is absent stays as it is; the place changes as a whole. */
export const updateKpiRequestSchema = z
  .strictObject(kpiFields)
  .partial()
  .refine(
    (wish) =>
      wish.scope === undefined ? wish.departmentId === undefined && wish.managerId === undefined : isSomewhere(wish),
    where,
  );

export const kpiActRequestSchema = z.strictObject({ act: z.enum(['retire', 'revive']) });

/** Following changes nothing about the KPI, so it needs no version. */
export const followKpiRequestSchema = z.strictObject({ follows: z.boolean() });

export const listKpisQuerySchema = z.strictObject({
  ...listQueryShape,
  scope: kpiScopeSchema.optional(),
  departmentId: z.uuid().optional(),
  retired: z.stringbool().optional().describe('Left out: those in use'),
  followed: z.stringbool().optional().describe('By the caller'),
  text: z.string().min(1).max(200).optional().describe('Anywhere in its words'),
});

const pointSchema = z.object({ on: z.iso.date(), value: z.number() });

export const kpiSchema = z
  .object({
    id: recordIdSchema,
    version: z.int().positive().describe('Sent back as If-Match with a change'),
    name: z.string(),
    description: z.string(),
    scope: kpiScopeSchema,
    department: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    manager: personRefSchema.nullable(),
    unit: z.string(),
    direction: kpiDirectionSchema,
    target: z.number().nullable(),
    owner: personRefSchema.nullable(),
    retiredOn: z.iso.date().nullable(),
    followed: z.boolean().describe('By the caller'),
    latest: pointSchema.nullable(),
    recent: z.array(pointSchema).describe('The last readings, the oldest first: enough for a small picture'),
    abilities: z.array(kpiAbilitySchema),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Kpi' });

/** By name. Everybody in the organization reads its KPIs. */
export const kpiListSchema = pageSchema(kpiSchema)
  .extend({ abilities: z.array(z.enum(['create'])) })
  .meta({ id: 'KpiList' });

/** What somebody follows: theirs and their line's to see, because a signal counts it. */
export const followedKpisSchema = z.object({ items: z.array(kpiSchema) }).meta({ id: 'FollowedKpis' });

const readingFields = {
  on: daySchema.describe('One reading a day; not in the future'),
  value: kpiNumberSchema,
  note: textSchema(500),
};

export const createKpiReadingRequestSchema = z.strictObject({ ...readingFields, note: readingFields.note.default('') });
export const updateKpiReadingRequestSchema = z.strictObject(readingFields).partial();
export const listKpiReadingsQuerySchema = z.strictObject(listQueryShape);

export const kpiReadingSchema = z
  .object({
    id: recordIdSchema,
    kpiId: z.uuid(),
    version: z.int().positive(),
    on: z.iso.date(),
    value: z.number(),
    note: z.string(),
    abilities: z.array(kpiReadingAbilitySchema),
  })
  .meta({ id: 'KpiReading' });

/** The latest first. */
export const kpiReadingListSchema = pageSchema(kpiReadingSchema).meta({ id: 'KpiReadingList' });

/** The whole line: one day of more than ten years of daily readings is left out of it, and stays in the list. */
export const mostPoints = 4_000;
export const kpiSeriesSchema = z.object({ points: z.array(pointSchema) }).meta({ id: 'KpiSeries' });

export const readingImportLimits = { characters: 100_000, rows: 2_000 };
export const readingProblemCodes = [
  'no_date',
  'no_such_day',
  'in_the_future',
  'no_value',
  'not_a_number',
  'ambiguous_number',
  'out_of_range',
  'note_too_long',
  'not_keepable',
  'same_day_twice',
] as const;

/** First without `apply`: what would happen. Rows with a problem are left out, and named, both times. */
export const importReadingsRequestSchema = z.strictObject({
  csv: z.string().min(1).max(readingImportLimits.characters).describe('With the columns date, value and (or not) note'),
  apply: z.boolean().default(false),
});

export const readingsImportSchema = z
  .object({
    applied: z.boolean(),
    added: z.int(),
    changed: z.array(z.object({ on: z.iso.date(), from: z.number(), to: z.number() })),
    unchanged: z.int(),
    problems: z.array(
      z.object({
        row: z.int().describe('As a spreadsheet numbers it: the header is row 1'),
        code: z.enum(readingProblemCodes),
        cell: z.string().describe('What stands there'),
      }),
    ),
  })
  .meta({ id: 'ReadingsImport' });

export type KpiScope = z.infer<typeof kpiScopeSchema>;
export type KpiDirection = z.infer<typeof kpiDirectionSchema>;
export type KpiAbility = z.infer<typeof kpiAbilitySchema>;
export type CreateKpiRequest = z.infer<typeof createKpiRequestSchema>;
export type UpdateKpiRequest = z.infer<typeof updateKpiRequestSchema>;
export type KpiActRequest = z.infer<typeof kpiActRequestSchema>;
export type FollowKpiRequest = z.infer<typeof followKpiRequestSchema>;
export type ListKpisQuery = z.infer<typeof listKpisQuerySchema>;
export type KpiView = z.infer<typeof kpiSchema>;
export type KpiList = z.infer<typeof kpiListSchema>;
export type FollowedKpis = z.infer<typeof followedKpisSchema>;
export type CreateKpiReadingRequest = z.infer<typeof createKpiReadingRequestSchema>;
export type UpdateKpiReadingRequest = z.infer<typeof updateKpiReadingRequestSchema>;
export type ListKpiReadingsQuery = z.infer<typeof listKpiReadingsQuerySchema>;
export type KpiReadingAbility = z.infer<typeof kpiReadingAbilitySchema>;
export type KpiReadingView = z.infer<typeof kpiReadingSchema>;
export type KpiReadingList = z.infer<typeof kpiReadingListSchema>;
export type KpiSeries = z.infer<typeof kpiSeriesSchema>;
export type ImportReadingsRequest = z.infer<typeof importReadingsRequestSchema>;
export type ReadingsImport = z.infer<typeof readingsImportSchema>;
