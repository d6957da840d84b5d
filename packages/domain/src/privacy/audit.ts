import { linearBounds, type Equation } from './linear-bounds.js';
import type { PublishedTable } from './suppression.types.js';

export type PublishedDepartment = Readonly<{
  id: string;
  table: PublishedTable;
  /** Whether people may sit in it without sitting in a child. */
  hasOwn: boolean;
  children: readonly PublishedDepartment[];
}>;

/** What an attacker can say of one withheld cell; `high` may be `Infinity`. */
export type Inference = Readonly<{ department: string; row: number; column: number; low: number; high: number }>;

/**
 * Plays the attacker: from nothing but what is published, the exact range of every withheld cell, and of every cell of
 * the people who are in a parent but in none of its children (`department` is then `<id> (own)`). It shares no code
 * with the suppression it checks.
 */
export function audit(root: PublishedDepartment): Inference[] {
  const system = new System();
  system.add(root);
  const bounds = linearBounds(system.cells.length, system.equations);
  return system.cells.map((cell, variable) => {
    const { low, high } = bounds[variable] ?? { low: 0, high: Infinity };
    // Counts are whole: a fraction is rounded inwards, which is what an attacker would do.
    return { ...cell, low: Math.ceil(low - 1e-6), high: Math.floor(high + 1e-6) };
  });
}

/** A number, or the variable that stands for it. */
type Term = Readonly<{ known: number } | { variable: number }>;

class System {
  readonly cells: { department: string; row: number; column: number }[] = [];
  readonly equations: Equation[] = [];

  add({ id, table, hasOwn, children }: PublishedDepartment): Term[][] {
    const terms = this.table(id, table);
    if (children.length === 0) return terms;
    const parts = children.map((child) => this.add(child));
    if (hasOwn)
      parts.push(
        this.table(
          `${id} (own)`,
          table.map((row) => row.map(() => null)),
        ),
      );
    terms.forEach((row, at) =>
      row.forEach((whole, column) =>
        this.sum(
          parts.flatMap((part) => part[at]?.[column] ?? []),
          whole,
        ),
      ),
    );
    return terms;
  }

  private table(department: string, table: PublishedTable): Term[][] {
    const terms = table.map((cells, row) =>
      cells.map((count, column): Term => {
        if (count !== null) return { known: count };
        return { variable: this.cells.push({ department, row, column }) - 1 };
      }),
    );
    const columns = terms[0]?.map((_, column) => terms.flatMap((row) => row[column] ?? [])) ?? [];
    for (const line of [...terms, ...columns]) {
      const whole = line.at(-1);
      if (whole) this.sum(line.slice(0, -1), whole);
    }
    return terms;
  }

  private sum(parts: readonly Term[], whole: Term): void {
    const terms: [number, number][] = [];
    let constant = 0;
    for (const [term, coefficient] of [...parts.map((part) => [part, 1] as const), [whole, -1] as const]) {
      if ('known' in term) constant -= coefficient * term.known;
      else terms.push([term.variable, coefficient]);
    }
    if (terms.length > 0) this.equations.push({ terms, constant });
  }
}
