import { setImmediate as othersTurn } from 'node:timers/promises';
import type { ImportMapping } from '@rungs/contracts/people-import.js';
import { planImport } from '@rungs/domain/people-import/plan-import.js';
import type { ImportPlan, PersonRef } from '@rungs/domain/people-import/people-import.types.js';
import { changeWriter } from './change-writer.js';
import { inOrderOfChart } from './chart-order.js';
import { checkedRows } from './checked-rows.js';
import { levelFinder } from './levels.js';
import type { Directory, DirectoryPlan, KeptRow, Named, PlannedProblem } from './planning.types.js';

type File = Readonly<{
  header: readonly string[];
  kept: readonly number[];
  rows: readonly KeptRow[];
  mapping: ImportMapping;
}>;
type Given = Readonly<{ today: string; newId: () => string; actorPersonId: string }>;

/**
 * The domain's plan in the directory's terms: ids instead of names, one change per person, whoever manages before
 * those they manage. People and departments to be created have their ids already, so that carrying it out twice
 * creates nobody twice. Twenty thousand rows take a second altogether, so between its parts others have their turn.
 */
export async function planDirectory(
  file: File,
  directory: Directory,
  { today, newId, actorPersonId }: Given,
): Promise<DirectoryPlan> {
  const { cells, mapping, problems } = checkedRows(file.rows, file.kept, file.mapping);
  const departments = directory.departments.map(({ name }) => name);
  await othersTurn();
  const plan = planImport(cells, mapping, directory.people, { today, departments });

  await othersTurn();
  const people = new Map(directory.people.map((person) => [person.id, person]));
  const created = new Map(plan.create.map(({ row, details }) => [row, { id: newId(), name: details.name }]));
  const newDepartments = plan.newDepartments.map((name) => ({ id: newId(), name }));
  const levels = levelFinder(directory.levels, file.mapping.level?.column ?? null, actorPersonId);
  const write = changeWriter({
    person: (ref: PersonRef) => ('id' in ref ? people.get(ref.id) : created.get(ref.row)) ?? { id: '', name: '' },
    departmentId: finderByName([...directory.departments, ...newDepartments]),
    levels,
  });

  const altered = alterations(plan).flatMap(({ row, id, changes, leaves }) => {
    const person = people.get(id);
    return person ? [write.alteration(row, person, changes, leaves)] : [];
  });
  const changes = inOrderOfChart([...plan.create.map((one) => write.creation(one)), ...altered], directory.people);
  await othersTurn();
  const said = [...problems, ...plan.problems.map((problem) => unpacked(problem, file.kept)), ...levels.problems];
  return { changes, problems: said.toSorted(byPlace).map(problemWriter(file)), newDepartments };
}

/** Everybody of the file who is in the directory already, once. */
function alterations({ update, deactivate, unchanged }: ImportPlan) {
  const leaving = new Set(deactivate.map(({ id }) => id));
  const changes = new Map(update.map((altered) => [altered.id, altered.changes]));
  const rows = new Map([...update, ...deactivate, ...unchanged].map(({ id, row }) => [id, row]));
  return [...rows].map(([id, row]) => ({ id, row, changes: changes.get(id) ?? [], leaves: leaving.has(id) }));
}

type Placed = Omit<PlannedProblem, 'column' | 'value'> & Readonly<{ column: number | null }>;

/** The planner saw the kept columns only; people see those of their file. */
const unpacked = <P extends { column: number | null }>(problem: P, kept: readonly number[]): P => ({
  ...problem,
  column: problem.column === null ? null : (kept[problem.column] ?? null),
});

const byPlace = (a: Placed, b: Placed): number => (a.row ?? 0) - (b.row ?? 0) || (a.column ?? -1) - (b.column ?? -1);

function problemWriter({ header, rows, kept }: File): (problem: Placed) => PlannedProblem {
  const byRow = new Map(rows.map(({ row, cells }) => [row, cells]));
  // A circle names everybody in it, and may hold a whole company.
  const short = (detail: string): string => (detail.length > 500 ? `${detail.slice(0, 500).toWellFormed()}…` : detail);
  return ({ column, ...given }) => {
    const problem = { ...given, detail: short(given.detail) };
    if (column === null) return { ...problem, column: null, value: null };
    const cell = problem.row === null ? undefined : byRow.get(problem.row)?.[kept.indexOf(column)];
    return { ...problem, column: header[column] ?? null, value: cell?.slice(0, 500).toWellFormed() ?? null };
  };
}

function finderByName(departments: readonly Named[]): (name: string) => string | undefined {
  // Of several with one name the first is meant, and a map keeps the last.
  const ids = new Map(departments.toReversed().map(({ id, name }) => [name.toLowerCase(), id]));
  return (name) => ids.get(name.toLowerCase());
}
