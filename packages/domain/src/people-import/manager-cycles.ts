import type { Someone } from './match-people.js';
import type { ImportProblem, Mapping } from './people-import.types.js';

/**
 * Takes out of `managers` whoever would close a circle. What the file does not say stays as the directory has it, and
 * so does what is taken out; then the rest is looked at anew, because an old tie that stays can close another circle.
 */
export function openCycles(
  people: readonly Someone[],
  managers: ReadonlyMap<Someone, Someone>,
  mapping: Mapping,
): { managers: Map<Someone, Someone>; problems: ImportProblem[] } {
  const byId = new Map(
    people.flatMap((someone) => (someone.existing ? [[someone.existing.id, someone] as const] : [])),
  );
  const before = (someone: Someone) => byId.get(someone.existing?.managerId ?? '');
  const open = new Map(managers);
  const problems: ImportProblem[] = [];
  for (let closing = firstCircle(people, open, before); closing; closing = firstCircle(people, open, before)) {
    const [someone, circle] = closing;
    open.delete(someone);
    const names = circle.map(({ details, row }) => (row ? `${details.name} (row ${row.row})` : details.name));
    problems.push({
      row: someone.row?.row ?? null,
      column: (mapping.managerName ?? mapping.managerEmail ?? mapping.managerId)?.column ?? null,
      code: 'manager_cycle',
      detail: `${names.join(' → ')} → ${someone.details.name}`,
      severity: 'warning',
    });
  }
  return { managers: open, problems };
}

/** Ties are drawn one after another in the order of the file; the first that leads back to its beginning is named. */
function firstCircle(
  people: readonly Someone[],
  managers: ReadonlyMap<Someone, Someone>,
  before: (someone: Someone) => Someone | undefined,
): readonly [Someone, Someone[]] | null {
  const drawn = new Map<Someone, Someone>();
  for (const someone of people) {
    const old = managers.has(someone) ? undefined : before(someone);
    if (old) drawn.set(someone, old);
  }
  for (const [someone, manager] of managers) {
    const chain = [someone];
    for (let above: Someone | undefined = manager; above; above = drawn.get(above)) {
      if (above === someone) return [someone, chain];
      chain.push(above);
    }
    drawn.set(someone, manager);
  }
  return null;
}
