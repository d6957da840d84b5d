import type { DirectoryPerson, PlannedChange } from './planning.types.js';

/**
 * Changes from the top of the chart, as it will be, downwards. Whoever is moved then moves below people who are in
 * their final place already, so no step on the way closes a circle, even where the file turns a line upside down.
 */
export function inOrderOfChart(changes: readonly PlannedChange[], people: readonly DirectoryPerson[]): PlannedChange[] {
  const managers = new Map(people.map(({ id, managerId }) => [id, managerId]));
  for (const { personId, change } of changes) {
    if (change.managerId) managers.set(personId, change.managerId);
  }
  const depths = new Map<string, number>();
  // A loop, because a file may hold a line of ten thousand people.
  function depthOf(id: string): number {
    const path: string[] = [];
    let above: string | null | undefined = id;
    while (above && !depths.has(above)) {
      path.push(above);
      above = managers.get(above);
    }
    let depth = above ? (depths.get(above) ?? 0) : 0;
    for (const below of path.reverse()) depths.set(below, (depth += 1));
    return depths.get(id) ?? 0;
  }
  return changes.toSorted((a, b) => depthOf(a.personId) - depthOf(b.personId) || a.row - b.row);
}
