import { byCodeUnit } from '../text.js';
import { openCycles } from './manager-cycles.js';
import { resolveManagers } from './managers.js';
import { matchPeople, type Someone } from './match-people.js';
import { normaliseRow } from './normalise-row.js';
import type {
  ExistingPerson,
  FieldChange,
  ImportPlan,
  ImportProblem,
  Mapping,
  NormalisedRow,
  PersonDetails,
} from './people-import.types.js';

export type PlanOptions = Readonly<{
  /** `YYYY-MM-DD`: an end date up to this day means that somebody has left, and two-digit years are read around it. */
  today: string;
  /** Departments that exist already, those of `existingPeople` aside. */
  departments?: readonly string[];
}>;

/**
 * What importing the rows would do, exactly, and every problem by row. Nothing halts it: a row with an error is left
 * out, everything else goes in. Planning again after the plan was carried out finds nothing to do. Empty cells and
 * people who are not in the file are left as they are.
 */
export function planImport(
  rows: readonly (readonly string[])[],
  mapping: Mapping,
  existingPeople: readonly ExistingPerson[],
  options: PlanOptions,
): ImportPlan {
  const read = readRows(rows, mapping, options.today);
  const matched = matchPeople(read.people, existingPeople, mapping, options.today);
  const resolved = resolveManagers(matched.people, mapping);
  const { managers, problems } = openCycles(matched.people, resolved.managers, mapping);
  const inFile = matched.people.filter((someone) => someone.row !== null);
  return {
    ...whatToDo(inFile, managers),
    newDepartments: newDepartments(inFile, existingPeople, options.departments ?? []),
    problems: [...read.problems, ...matched.problems, ...resolved.problems, ...problems].toSorted(
      (a, b) => (a.row ?? -1) - (b.row ?? -1) || (a.column ?? -1) - (b.column ?? -1) || byCodeUnit(a.code, b.code),
    ),
  };
}

function readRows(rows: readonly (readonly string[])[], mapping: Mapping, today: string) {
  const width = Math.max(0, ...Object.values(mapping).map(({ column }) => column + 1));
  const people: NormalisedRow[] = [];
  const problems: ImportProblem[] = [];
  rows.forEach((cells, row) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    if (cells.length < width) {
      const detail = `The row has ${cells.length} cells; the mapping needs ${width}.`;
      problems.push({ row, column: null, code: 'wrong_cell_count', detail, severity: 'error' });
      return;
    }
    const normalised = normaliseRow(cells, row, mapping, today);
    if (normalised.person) people.push(normalised.person);
    problems.push(...normalised.problems);
  });
  return { people, problems };
}

function whatToDo(people: readonly Someone[], managers: ReadonlyMap<Someone, Someone>) {
  const create: ImportPlan['create'][number][] = [];
  const update: ImportPlan['update'][number][] = [];
  const deactivate: ImportPlan['deactivate'][number][] = [];
  const unchanged: ImportPlan['unchanged'][number][] = [];
  for (const someone of people) {
    const { existing, details, isActive } = someone;
    const row = someone.row?.row ?? 0;
    const manager = managers.get(someone)?.ref ?? null;
    if (!existing) {
      create.push({ row, details, manager, isActive });
      continue;
    }
    const changes = changesOf(someone, existing, managers.get(someone));
    if (changes.length > 0) update.push({ row, id: existing.id, changes });
    const leaves = existing.isActive && !isActive;
    if (leaves) deactivate.push({ row, id: existing.id, endDate: details.endDate ?? '' });
    if (changes.length === 0 && !leaves) unchanged.push({ row, id: existing.id });
  }
  return { create, update, deactivate, unchanged };
}

const compared: readonly (keyof PersonDetails)[] = [
  'name',
  'email',
  'employeeId',
  'title',
  'department',
  'location',
  'startDate',
  'endDate',
  'level',
];

function changesOf({ details }: Someone, existing: ExistingPerson, manager: Someone | undefined): FieldChange[] {
  const changes: FieldChange[] = compared
    .filter((field) => !isSame(field, existing[field], details[field]))
    .map((field) => ({ field, before: existing[field], after: details[field] }));
  const isNewManager = manager && (manager.existing === null || manager.existing.id !== existing.managerId);
  return isNewManager ? [...changes, { field: 'manager', before: existing.managerId, after: manager.ref }] : changes;
}

/** A department is one department however its letters are cased. */
function isSame(field: keyof PersonDetails, before: string | null, after: string | null): boolean {
  return before === after || (field === 'department' && before?.toLowerCase() === after?.toLowerCase());
}

function newDepartments(
  people: readonly Someone[],
  existing: readonly ExistingPerson[],
  known: readonly string[],
): string[] {
  const seen = new Set(
    [...known, ...existing.flatMap(({ department }) => department ?? [])].map((name) => name.toLowerCase()),
  );
  const found: string[] = [];
  for (const { details } of people) {
    const department = details.department;
    if (department === null || seen.has(department.toLowerCase())) continue;
    seen.add(department.toLowerCase());
    found.push(department);
  }
  return found;
}
