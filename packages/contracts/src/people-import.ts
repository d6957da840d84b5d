import { z } from 'zod';
import { listQueryShape, pageSchema, personRefSchema } from './records.js';

/** People from a file: upload, mapping, dry run, application. */

export const importLimits = { bytes: 20 * 1024 * 1024, rows: 50_000, columns: 500, cell: 100_000 } as const;

export const importFieldSchema = z.enum([
  'fullName',
  'givenName',
  'familyName',
  'email',
  'employeeId',
  'title',
  'department',
  'managerId',
  'managerEmail',
  'managerName',
  'location',
  'startDate',
  'endDate',
  'level',
]);

const dateOrderSchema = z.enum(['dmy', 'mdy', 'ymd']);
const nameOrderSchema = z.enum(['given_first', 'family_first']);
const columnNumberSchema = z
  .int()
  .min(0)
  .max(importLimits.columns - 1);

const choiceSchema = z.strictObject({
  column: columnNumberSchema,
  dateOrder: dateOrderSchema.optional(),
  nameOrder: nameOrderSchema.optional(),
});

export const importMappingSchema = z
  .partialRecord(importFieldSchema, choiceSchema)
  .refine(
    ({ fullName, givenName, familyName }) => Boolean(fullName ?? givenName ?? familyName),
    'Say which column holds the names.',
  );

export const mapImportSchema = z.strictObject({ mapping: importMappingSchema });

export const importStateSchema = z
  .enum(['uploaded', 'needs_file', 'planned', 'applying', 'applied', 'stopped'])
  .describe('needs_file: the mapping names a column whose cells were not kept, so the file is asked for again');

export const importActSchema = z.enum(['map', 'supply_file', 'apply', 'discard']);
export const importChangeKindSchema = z.enum(['create', 'update', 'deactivate', 'unchanged']);
export const importSeveritySchema = z
  .enum(['error', 'warning', 'note'])
  .describe('error: the row is left out; warning: it goes in without what is named; note: nothing is lost');

export const importProblemCodeSchema = z.enum([
  'no_name',
  'unkeepable_text',
  'bad_email',
  'bad_date',
  'ends_before_start',
  'wrong_cell_count',
  'duplicate_employee_id',
  'duplicate_email',
  'same_name',
  'identity_conflict',
  'manager_unknown',
  'manager_ambiguous',
  'manager_id_matches_nobody',
  'manager_inactive',
  'manager_is_self',
  'manager_cycle',
  'too_long',
  'level_unknown',
  'own_level',
  'not_deactivated',
]);

const importColumnSchema = z.object({
  column: z.int(),
  header: z.string(),
  samples: z.array(z.string()).describe('Some of its cells; none of a sensitive column'),
  sensitive: z.boolean().describe('Left out unless somebody maps it on purpose'),
  kept: z.boolean().describe('Whether its cells are kept until the import is applied'),
});

const importPlanSchema = z.object({
  counts: z.record(importChangeKindSchema, z.int()),
  problems: z.record(importSeveritySchema, z.int()),
  newDepartments: z.array(z.string()),
});

export const peopleImportSchema = z
  .object({
    id: z.uuid(),
    version: z.int().positive(),
    state: importStateSchema,
    fileName: z.string(),
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
    delimiter: z.string(),
    rows: z.int().describe('Data rows, blank ones not counted'),
    columns: z.array(importColumnSchema),
    guess: z
      .partialRecord(importFieldSchema, choiceSchema.extend({ confidence: z.number().min(0).max(1) }).strip())
      .describe('What each column seems to be, from its header and cells'),
    mapping: z.partialRecord(importFieldSchema, choiceSchema.strip()).nullable(),
    plan: importPlanSchema.nullable(),
    progress: z.object({ done: z.int(), total: z.int() }).nullable(),
    stoppedBecause: z.string().nullable(),
    createdBy: personRefSchema,
    createdAt: z.iso.datetime(),
    abilities: z.array(importActSchema),
  })
  .meta({ id: 'PeopleImport' });

export const importChangesQuerySchema = z.strictObject({ ...listQueryShape, kind: importChangeKindSchema.optional() });
export const importChangeSchema = z
  .object({
    row: z.int().describe('As a spreadsheet numbers it: the header is row 1'),
    kind: importChangeKindSchema,
    personId: z.uuid().describe('Of a person still to be created, the id they will have'),
    name: z.string(),
    applied: z.boolean(),
    fields: z.array(
      z.object({
        field: z.enum([
          'name',
          'email',
          'employeeId',
          'title',
          'department',
          'location',
          'startDate',
          'endDate',
          'level',
          'manager',
        ]),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ImportChange' });
export const importChangesSchema = pageSchema(importChangeSchema).meta({ id: 'ImportChangePage' });

export const importProblemsQuerySchema = z.strictObject({
  ...listQueryShape,
  severity: importSeveritySchema.optional(),
  code: importProblemCodeSchema.optional(),
});
export const importProblemSchema = z
  .object({
    row: z.int().nullable().describe('As a spreadsheet numbers it; null speaks of the whole column'),
    person: personRefSchema.nullable().describe('Who the row is about, unless it is left out'),
    column: z.string().nullable().describe('Its header'),
    code: importProblemCodeSchema,
    severity: importSeveritySchema,
    detail: z.string(),
    value: z.string().nullable().describe('The cell; null when there is none, and once the import is applied'),
  })
  .meta({ id: 'ImportProblem' });
export const importProblemsSchema = pageSchema(importProblemSchema)
  .extend({
    counts: z.array(z.object({ code: importProblemCodeSchema, severity: importSeveritySchema, count: z.int() })),
  })
  .meta({ id: 'ImportProblemPage' });

export type ImportField = z.infer<typeof importFieldSchema>;
export type ImportMapping = z.infer<typeof importMappingSchema>;
export type ImportState = z.infer<typeof importStateSchema>;
export type ImportAct = z.infer<typeof importActSchema>;
export type ImportChangeKind = z.infer<typeof importChangeKindSchema>;
export type ImportSeverity = z.infer<typeof importSeveritySchema>;
export type ImportProblemCode = z.infer<typeof importProblemCodeSchema>;
export type ImportColumn = z.infer<typeof importColumnSchema>;
export type ImportPlanSummary = z.infer<typeof importPlanSchema>;
export type PeopleImportView = z.infer<typeof peopleImportSchema>;
export type ImportChangesQuery = z.infer<typeof importChangesQuerySchema>;
export type ImportChangeView = z.infer<typeof importChangeSchema>;
export type ImportProblemsQuery = z.infer<typeof importProblemsQuerySchema>;
export type ImportProblemView = z.infer<typeof importProblemSchema>;
export type ImportProblemPage = z.infer<typeof importProblemsSchema>;
