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
  for (let closing = circles(people, open, before); closing.length > 0; closing = circles(people, open, before)) {
    for (const [someone, circle] of closing) {
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
  }
  return { managers: open, problems };
}

/** Ties are drawn one after another in the order of the file; those that would lead back to their beginning are named. */
function circles(
  people: readonly Someone[],
  managers: ReadonlyMap<Someone, Someone>,
  before: (someone: Someone) => Someone | undefined,
): (readonly [Someone, Someone[]])[] {
  const drawn = new Map<Someone, Someone>();
  for (const someone of people) {
    const old = managers.has(someone) ? undefined : before(someone);
    if (old) drawn.set(someone, old);
  }
  const topOf = topFinder(drawn);
  const closing: (readonly [Someone, Someone[]])[] = [];
  for (const [someone, manager] of managers) {
    // Nobody above `someone` is drawn yet, so a tie closes a circle exactly where the manager's line ends in them.
    if (topOf(manager) === someone) closing.push([someone, circleOf(someone, manager, drawn)]);
    else drawn.set(someone, manager);
  }
  return closing;
}

function circleOf(someone: Someone, manager: Someone, drawn: ReadonlyMap<Someone, Someone>): Someone[] {
  const circle = [someone];
  for (let above: Someone | undefined = manager; above && above !== someone; above = drawn.get(above))
    circle.push(above);
  return circle;
}

/** Who stands at the top of a line of ties that only grows. Remembers how far it came: a line of thousands is walked once. */
function topFinder(drawn: ReadonlyMap<Someone, Someone>): (someone: Someone) => Someone {
  const further = new Map<Someone, Someone>();
  return (someone) => {
    const passed: Someone[] = [];
    let top = someone;
    for (let next = further.get(top) ?? drawn.get(top); next; next = further.get(top) ?? drawn.get(top)) {
      passed.push(top);
      top = next;
    }
    for (const below of passed) further.set(below, top);
    return top;
  };
}
