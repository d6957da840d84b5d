export const personFields = [
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
] as const;

export type PersonField = (typeof personFields)[number];
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type NameOrder = 'given_first' | 'family_first';

export type MappedColumn = Readonly<{
  column: number;
  /** 0 to 1: how sure the guess is; a choice made by a person is 1. */
  confidence: number;
  dateOrder?: DateOrder;
  nameOrder?: NameOrder;
}>;

export type Mapping = Readonly<Partial<Record<PersonField, MappedColumn>>>;

export type ColumnVerdict = Readonly<{ column: number; header: string; verdict: PersonField | 'sensitive' | 'unused' }>;

export type MappingGuess = Readonly<{ mapping: Mapping; columns: readonly ColumnVerdict[] }>;

export type ProblemCode =
  | 'no_name'
  | 'unkeepable_text'
  | 'bad_email'
  | 'bad_date'
  | 'ends_before_start'
  | 'wrong_cell_count'
  | 'duplicate_employee_id'
  | 'duplicate_email'
  | 'same_name'
  | 'identity_conflict'
  | 'manager_unknown'
  | 'manager_ambiguous'
  | 'manager_id_matches_nobody'
  | 'manager_inactive'
  | 'manager_is_self'
  | 'manager_cycle';

/** `error`: the row is left out. `warning`: it goes in without what is named. `note`: nothing is lost. */
export type Severity = 'error' | 'warning' | 'note';

/** `row` counts data rows from 0; `null` speaks of the whole column. `column` is null where no single one is meant. */
export type ImportProblem = Readonly<{
  row: number | null;
  column: number | null;
  code: ProblemCode;
  detail: string;
  severity: Severity;
}>;

export type PersonDetails = Readonly<{
  name: string;
  email: string | null;
  employeeId: string | null;
  title: string | null;
  department: string | null;
  location: string | null;
  startDate: string | null;
  endDate: string | null;
  level: string | null;
}>;

export type ExistingPerson = PersonDetails & Readonly<{ id: string; managerId: string | null; isActive: boolean }>;

export type ManagerMention = Readonly<{ id: string | null; email: string | null; name: string | null }>;

export type NormalisedRow = Readonly<{ row: number; details: PersonDetails; manager: ManagerMention }>;

/** Somebody of the directory, or whoever the row creates. */
export type PersonRef = Readonly<{ id: string } | { row: number }>;

export type FieldChange =
  | Readonly<{ field: keyof PersonDetails; before: string | null; after: string | null }>
  | Readonly<{ field: 'manager'; before: string | null; after: PersonRef }>;

export type ImportPlan = Readonly<{
  create: readonly Readonly<{ row: number; details: PersonDetails; manager: PersonRef | null; isActive: boolean }>[];
  update: readonly Readonly<{ row: number; id: string; changes: readonly FieldChange[] }>[];
  /** Active now, and with an end date that has passed; their changed fields are in `update` too. */
  deactivate: readonly Readonly<{ row: number; id: string; endDate: string }>[];
  unchanged: readonly Readonly<{ row: number; id: string }>[];
  newDepartments: readonly string[];
  problems: readonly ImportProblem[];
}>;
