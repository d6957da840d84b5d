import type { Counts, DepartmentCounts } from './suppression.types.js';

/** A published department: its people and those of every department under it. Values are flat, margins included. */
export type Node = {
  readonly id: string;
  readonly isPublished: boolean;
  readonly values: readonly number[];
  readonly withheld: boolean[];
  /** How many atoms it is the sum of: withholding a cell of a wide department costs more. */
  readonly size: number;
};

/** People whom no smaller published group separates. Every published number is a sum over atoms. */
export type Atom = {
  readonly values: readonly number[];
  /** The nodes it counts into, from itself to the root. */
  readonly path: readonly Node[];
};

export type Departments = Readonly<{ nodes: readonly Node[]; atoms: readonly Atom[]; rows: number; columns: number }>;

/**
 * Nobody publishes "the people of a department who are in none of its children", but anybody can subtract: they are an
 * atom with a node of its own, of which everything is withheld.
 */
export function departmentsOf(root: DepartmentCounts): Departments {
  const rows = root.own.length + 1;
  const columns = (root.own[0]?.length ?? 0) + 1;
  const nodes: Node[] = [];
  const atoms: Atom[] = [];

  const visit = (department: DepartmentCounts, above: readonly PathSlot[]): readonly number[] => {
    const slot: PathSlot = { node: null };
    const path = [slot, ...above];
    const own = withMargins(department.own, rows - 1, columns - 1);
    const before = atoms.length;
    const below = department.children.map((child) => visit(child, path));
    const hasOwn = own.some((count) => count > 0);
    const values = below.reduce((sum, part) => sum.map((count, cell) => count + (part[cell] ?? 0)), own);
    if (department.children.length === 0) atoms.push(atom(own, path));
    else if (hasOwn) atoms.push(atom(own, [{ node: node(`${department.id} (own)`, false, own, 1) }, ...path]));
    slot.node = node(department.id, true, values, atoms.length - before);
    nodes.push(slot.node);
    return values;
  };
  visit(root, []);
  const resolved = atoms.map(({ values, path }) => ({ values, path }));
  for (const { path } of resolved) {
    const [own] = path;
    if (own && !own.isPublished) nodes.push(own);
  }
  return { nodes, atoms: resolved, rows, columns };
}

type PathSlot = { node: Node | null };

/** The nodes above an atom are known only when their sums are; the path is read afterwards. */
function atom(values: readonly number[], slots: readonly PathSlot[]): Atom {
  return {
    values,
    get path() {
      return slots.flatMap(({ node: found }) => (found ? [found] : []));
    },
  };
}

function node(id: string, isPublished: boolean, values: readonly number[], size: number): Node {
  return { id, isPublished, values, size, withheld: values.map(() => !isPublished) };
}

/** Row by row, with the row's total at its end, and the row of column totals last. */
function withMargins(counts: Counts, rows: number, columns: number): number[] {
  const fits = counts.length === rows && counts.every((row) => row.length === columns);
  const valid = counts.every((row) => row.every((count) => Number.isSafeInteger(count) && count >= 0));
  if (!fits || !valid)
    throw new RangeError('Counts must be whole, not negative, and of one shape in every department.');
  const total = (values: readonly number[]) => values.reduce((sum, count) => sum + count, 0);
  const columnTotals = Array.from({ length: columns }, (_, column) => total(counts.map((row) => row[column] ?? 0)));
  return [...counts, columnTotals].flatMap((row) => [...row, total(row)]);
}
