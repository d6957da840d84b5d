import { z } from 'zod';
import { daySchema, listQueryShape, pageSchema, personRefSchema } from './records.js';
import { nameSchema, textSchema } from './text.js';

/** What colleagues know of each other, and the tree that says who is whose manager. */

const departmentRefSchema = z.object({ id: z.uuid(), name: z.string() });
const levelRefSchema = z.object({ id: z.uuid(), code: z.string(), title: z.string() });

const rowShape = {
  id: z.uuid(),
  name: z.string(),
  title: z.string(),
  email: z.string().nullable(),
  department: departmentRefSchema.nullable(),
  manager: personRefSchema.nullable(),
  level: levelRefSchema.nullable(),
  location: z.string(),
  active: z.boolean().describe('false: has left'),
  reports: z.int().nonnegative().describe('How many people have this person as their manager now'),
};

export const personRowSchema = z.object(rowShape).meta({ id: 'PersonRow' });
export const peoplePageSchema = pageSchema(personRowSchema)
  .extend({ abilities: z.array(z.enum(['create', 'import', 'list_former'])) })
  .meta({ id: 'PeoplePage' });

export const peopleQuerySchema = z.strictObject({
  ...listQueryShape,
  query: textSchema(200)
    .optional()
    .describe('Beginnings of words of name, title or e-mail, in any order, accents or not'),
  departmentId: z.uuid().optional().describe('This department and those below it'),
  managerId: z.uuid().optional().describe('Direct reports of this person'),
  levelId: z.uuid().optional(),
  active: z.enum(['true', 'false', 'all']).default('true').describe('Those who left are listed for HR and admins only'),
});

export const personActSchema = z.enum([
  'update',
  'change_level',
  'read_levels',
  'open_journey',
  'open_log',
  'comment',
  'deactivate',
  'reactivate',
]);

export const personProfileSchema = z
  .object({
    ...rowShape,
    startedOn: z.iso.date().nullable(),
    employment: z
      .object({ employeeNumber: z.string().nullable(), endedOn: z.iso.date().nullable() })
      .nullable()
      .describe('null unless the caller keeps the directory, or it is their own'),
    version: z.int().positive(),
    abilities: z.array(personActSchema),
  })
  .meta({ id: 'PersonProfile' });

const personFields = {
  name: nameSchema(200),
  title: textSchema(200),
  email: z.email().max(254).nullable(),
  employeeNumber: nameSchema(100).nullable(),
  departmentId: z.uuid().nullable(),
  managerId: z.uuid().nullable(),
  location: textSchema(200),
  startedOn: daySchema.nullable(),
  endedOn: daySchema.nullable(),
};

export const createPersonSchema = z.strictObject(personFields).partial().required({ name: true });
export const updatePersonSchema = z
  .strictObject(personFields)
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Name at least one field to change.');

/** Somebody in the org chart: enough to draw a line and know whether it opens. */
export const chartNodeSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    title: z.string(),
    department: z.string().nullable(),
    managerId: z.uuid().nullable(),
    reports: z.int().nonnegative(),
  })
  .meta({ id: 'ChartNode' });

export const chartPageSchema = pageSchema(chartNodeSchema).meta({ id: 'ChartPage' });
export const chartQuerySchema = z.strictObject(listQueryShape);
export const chainSchema = z.object({ items: z.array(chartNodeSchema).describe('From the top down to the person') });

export const levelChangeKindSchema = z.enum(['promotion', 'lateral', 'demotion', 'correction', 'hire']);
export const createLevelChangeSchema = z.strictObject({
  kind: levelChangeKindSchema,
  levelId: z.uuid(),
  effectiveOn: daySchema,
});
export const levelChangeSchema = z
  .object({
    id: z.uuid(),
    kind: levelChangeKindSchema,
    level: levelRefSchema,
    effectiveOn: z.iso.date(),
    recordedAt: z.iso.datetime(),
    recordedBy: personRefSchema.nullable(),
  })
  .meta({ id: 'LevelChange' });
export const levelChangesSchema = pageSchema(levelChangeSchema).meta({ id: 'LevelChangePage' });

export type PeoplePage = z.infer<typeof peoplePageSchema>;
export type PersonRow = z.infer<typeof personRowSchema>;
export type PeopleQuery = z.infer<typeof peopleQuerySchema>;
export type PersonAct = z.infer<typeof personActSchema>;
export type PersonProfile = z.infer<typeof personProfileSchema>;
export type CreatePerson = z.infer<typeof createPersonSchema>;
export type UpdatePerson = z.infer<typeof updatePersonSchema>;
export type ChartNode = z.infer<typeof chartNodeSchema>;
export type CreateLevelChange = z.infer<typeof createLevelChangeSchema>;
export type LevelChangeKind = z.infer<typeof levelChangeKindSchema>;
export type LevelChangeView = z.infer<typeof levelChangeSchema>;
