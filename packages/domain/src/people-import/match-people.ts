import { fold } from '../text.js';
import type {
  ExistingPerson,
  ImportProblem,
  Mapping,
  NormalisedRow,
  PersonDetails,
  PersonRef,
  ProblemCode,
} from './people-import.types.js';

/** Somebody as the import will leave them: in the directory, in the file, or in both. */
export type Someone = Readonly<{
  ref: PersonRef;
  row: NormalisedRow | null;
  existing: ExistingPerson | null;
  /** The row's words where it says something, else the directory's: an empty cell never clears a field. */
  details: PersonDetails;
  isActive: boolean;
}>;

/**
 * Ties rows to people: by employee id, then by e-mail, then by a name that fits one person and one row only. Rows that
 * cannot be told apart are named and left out.
 */
export function matchPeople(
  rows: readonly NormalisedRow[],
  existing: readonly ExistingPerson[],
  mapping: Mapping,
  today: string,
): { people: Someone[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const report = (
    row: number,
    field: 'employeeId' | 'email' | 'fullName',
    code: ProblemCode,
    detail: string,
    isNote = false,
  ) => {
    const severity = isNote ? 'note' : 'error';
    problems.push({ row, column: mapping[field]?.column ?? null, code, detail, severity });
  };
  const usable = withoutRepeats(rows, report);
  const rowsByName = countBy(usable, ({ details }) => fold(details.name));
  const byId = indexed(existing, (person) => person.employeeId);
  const byEmail = indexed(existing, (person) => person.email?.toLowerCase() ?? null);
  const taken = new Map<string, NormalisedRow>();
  const found = new Map<NormalisedRow, ExistingPerson>();
  const tie = (row: NormalisedRow, person: ExistingPerson) => void (found.set(row, person), taken.set(person.id, row));

  for (const row of usable) {
    const person = byId.get(row.details.employeeId ?? '');
    if (person) tie(row, person);
  }
  for (const row of usable) {
    const person = byEmail.get(row.details.email?.toLowerCase() ?? '');
    if (person && !found.has(row) && !taken.has(person.id) && couldBe(row.details, person)) tie(row, person);
  }
  const free = existing.filter((person) => !taken.has(person.id));
  const freeByName = groupBy(free, (person) => fold(person.name));
  const left = new Set<NormalisedRow>();
  for (const row of usable.filter((candidate) => !found.has(candidate))) {
    const name = fold(row.details.name);
    const named = freeByName.get(name) ?? [];
    const isAlone = rowsByName.get(name) === 1;
    const [only] = named;
    const isNameless = row.details.employeeId === null && row.details.email === null;
    if (only && named.length === 1 && isAlone && couldBe(row.details, only)) tie(row, only);
    else if (isNameless && (!isAlone || named.length > 1)) {
      report(row.row, 'fullName', 'same_name', `Nothing but the name "${row.details.name}" tells them apart.`);
      left.add(row);
    }
  }
  const kept = usable.filter((row) => !left.has(row));
  const clean = withoutClashes(kept, found, existing, taken, report);
  for (const row of clean.filter(({ details }) => (rowsByName.get(fold(details.name)) ?? 0) > 1)) {
    report(
      row.row,
      'fullName',
      'same_name',
      `"${row.details.name}" is in more than one row; told apart by id or e-mail.`,
      true,
    );
  }
  return { people: peopleOf(clean, found, existing, today), problems };
}

type Report = (row: number, field: 'employeeId' | 'email', code: ProblemCode, detail: string) => void;

function withoutRepeats(rows: readonly NormalisedRow[], report: Report): NormalisedRow[] {
  const ids = new Map<string, number>();
  const emails = new Map<string, number>();
  return rows.filter(({ row, details }) => {
    const email = details.email?.toLowerCase() ?? null;
    const firstWithId = details.employeeId === null ? undefined : ids.get(details.employeeId);
    const firstWithEmail = email === null ? undefined : emails.get(email);
    if (firstWithId !== undefined) {
      report(
        row,
        'employeeId',
        'duplicate_employee_id',
        `"${details.employeeId ?? ''}" is in row ${firstWithId} already.`,
      );
    } else if (firstWithEmail !== undefined) {
      report(row, 'email', 'duplicate_email', `"${details.email ?? ''}" is in row ${firstWithEmail} already.`);
    } else {
      if (details.employeeId !== null) ids.set(details.employeeId, row);
      if (email !== null) emails.set(email, row);
      return true;
    }
    return false;
  });
}

/**
 * An address that somebody has cannot be given to another person. When the owner's own row gives it up, both rows are
 * left out: what comes of them would depend on which is carried out first.
 */
function withoutClashes(
  rows: readonly NormalisedRow[],
  found: ReadonlyMap<NormalisedRow, ExistingPerson>,
  existing: readonly ExistingPerson[],
  taken: ReadonlyMap<string, NormalisedRow>,
  report: Report,
): NormalisedRow[] {
  const owners = indexed(existing, (person) => person.email?.toLowerCase() ?? null);
  const clashing = new Set<NormalisedRow>();
  for (const row of rows) {
    const owner = owners.get(row.details.email?.toLowerCase() ?? '');
    if (!owner || owner === found.get(row)) continue;
    const email = row.details.email ?? '';
    const ownRow = taken.get(owner.id);
    const givesUp =
      ownRow && ownRow.details.email !== null && ownRow.details.email.toLowerCase() !== email.toLowerCase();
    if (!clashing.has(row)) report(row.row, 'email', 'identity_conflict', `"${email}" belongs to ${owner.name}.`);
    clashing.add(row);
    if (!givesUp || clashing.has(ownRow)) continue;
    report(
      ownRow.row,
      'email',
      'identity_conflict',
      `Row ${row.row} claims "${email}", which ${owner.name} still has.`,
    );
    clashing.add(ownRow);
  }
  return rows.filter((row) => !clashing.has(row));
}

/** Two ids, or two addresses, are two people. */
function couldBe(details: PersonDetails, person: ExistingPerson): boolean {
  const differ = (a: string | null, b: string | null) =>
    a !== null && b !== null && a.toLowerCase() !== b.toLowerCase();
  return !differ(details.employeeId, person.employeeId) && !differ(details.email, person.email);
}

function peopleOf(
  rows: readonly NormalisedRow[],
  found: ReadonlyMap<NormalisedRow, ExistingPerson>,
  existing: readonly ExistingPerson[],
  today: string,
): Someone[] {
  const inFile = rows.map((row): Someone => {
    const person = found.get(row) ?? null;
    const details = person ? merged(person, row.details) : row.details;
    const hasLeft = details.endDate !== null && details.endDate <= today;
    const ref = person ? { id: person.id } : { row: row.row };
    return { ref, row, existing: person, details, isActive: (person?.isActive ?? true) && !hasLeft };
  });
  const seen = new Set(inFile.map((someone) => someone.existing));
  const others = existing
    .filter((person) => !seen.has(person))
    .map((person): Someone => ({
      ref: { id: person.id },
      row: null,
      existing: person,
      details: person,
      isActive: person.isActive,
    }));
  return [...inFile, ...others];
}

function merged(person: ExistingPerson, said: PersonDetails): PersonDetails {
  return {
    name: said.name,
    email: said.email ?? person.email,
    employeeId: said.employeeId ?? person.employeeId,
    title: said.title ?? person.title,
    department: said.department ?? person.department,
    location: said.location ?? person.location,
    startDate: said.startDate ?? person.startDate,
    endDate: said.endDate ?? person.endDate,
    level: said.level ?? person.level,
  };
}

function indexed<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T> {
  return new Map(items.flatMap((item) => (keyOf(item) ? [[keyOf(item) ?? '', item] as const] : [])));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  return Map.groupBy(items, keyOf);
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  return new Map([...groupBy(items, keyOf)].map(([key, group]) => [key, group.length]));
}
