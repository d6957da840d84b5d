import type { ImportChangeKind, ImportProblemCode, ImportSeverity } from '@rungs/contracts/people-import.js';
import type { ExistingPerson, PersonDetails } from '@rungs/domain/people-import/people-import.types.js';

export type DirectoryPerson = ExistingPerson & Readonly<{ version: number }>;
export type Named = Readonly<{ id: string; name: string }>;
export type Level = Readonly<{ id: string; code: string; title: string }>;

/** Everything that a plan compares the file with. */
export type Directory = Readonly<{
  people: readonly DirectoryPerson[];
  /** Those at the top of the tree first: of several with one name, the first is meant. */
  departments: readonly Named[];
  levels: readonly Level[];
}>;

/** Kept cells of one row; `null` when one of them is no text that can be kept. */
export type KeptRow = Readonly<{ row: number; cellCount: number; cells: readonly string[] | null }>;

export type ShownField = Readonly<{
  field: keyof PersonDetails | 'manager';
  before: string | null;
  after: string | null;
}>;

/** Columns of `people` that the change sets; what it does not name stays. */
export type Assignment = Readonly<{
  name?: string | undefined;
  email?: string | undefined;
  employeeNumber?: string | undefined;
  title?: string | undefined;
  departmentId?: string | undefined;
  managerId?: string | undefined;
  location?: string | undefined;
  startedOn?: string | undefined;
  endedOn?: string | undefined;
  levelId?: string | undefined;
  /** Has left: the person's access ends with the change. */
  leaves?: true;
}>;

export type PlannedChange = Readonly<{
  row: number;
  kind: ImportChangeKind;
  personId: string;
  personVersion: number | null;
  name: string;
  fields: readonly ShownField[];
  change: Assignment;
}>;

export type PlannedProblem = Readonly<{
  row: number | null;
  column: string | null;
  code: ImportProblemCode;
  severity: ImportSeverity;
  detail: string;
  value: string | null;
}>;

export type DirectoryPlan = Readonly<{
  changes: readonly PlannedChange[];
  problems: readonly PlannedProblem[];
  newDepartments: readonly Named[];
}>;
