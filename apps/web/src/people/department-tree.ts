import type { DepartmentView } from '@rungs/contracts/departments.js';

export type Placed = Readonly<{ department: DepartmentView; depth: number }>;

/** The departments in the order in which a tree is read: each followed by those below it. */
export function inTree(departments: readonly DepartmentView[]): Placed[] {
  const below = Map.groupBy(departments, ({ parentId }) => parentId);
  const walk = (parentId: string | null, depth: number): Placed[] =>
    (below.get(parentId) ?? []).flatMap((department) => [{ department, depth }, ...walk(department.id, depth + 1)]);
  return walk(null, 0);
}

/** Itself and everything below: where a department cannot be moved to. */
export function insideOf(departments: readonly DepartmentView[], id: string): Set<string> {
  const inside = new Set([id]);
  // Parents come before their children here, so one pass is enough.
  for (const { department } of inTree(departments)) {
    if (department.parentId !== null && inside.has(department.parentId)) inside.add(department.id);
  }
  return inside;
}
