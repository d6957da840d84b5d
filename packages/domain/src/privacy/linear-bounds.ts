/** `sum of coefficient × variable = constant`; all variables are at least zero. */
export type Equation = Readonly<{
  terms: readonly (readonly [variable: number, coefficient: number])[];
  constant: number;
}>;

export type Bounds = Readonly<{ low: number; high: number }>;

const epsilon = 1e-7;

/**
 * The exact least and greatest value of each variable under the equations (two-phase simplex on a dense tableau,
 * Bland's rule). For audits of tables with some hundred withheld cells, not for production.
 */
export function linearBounds(variables: number, equations: readonly Equation[]): Bounds[] {
  const tableau = new Tableau(variables, equations);
  return Array.from({ length: variables }, (_, variable) => ({
    low: tableau.copy().least(variable, 1),
    high: -tableau.copy().least(variable, -1),
  }));
}

class Tableau {
  private rows: number[][];
  private basis: number[];

  constructor(
    private readonly variables: number,
    equations: readonly Equation[],
    from?: Tableau,
  ) {
    this.rows = from ? from.rows.map((row) => [...row]) : [];
    this.basis = from ? [...from.basis] : [];
    if (!from) this.findFeasible(equations);
  }

  copy(): Tableau {
    return new Tableau(this.variables, [], this);
  }

  /** Least value of `sign × variable`; `-Infinity` when it has no bound. */
  least(variable: number, sign: 1 | -1): number {
    const costs = new Array<number>(this.variables).fill(0);
    costs[variable] = sign;
    return this.minimise(costs, this.variables);
  }

  private findFeasible(equations: readonly Equation[]): void {
    const width = this.variables + equations.length;
    equations.forEach(({ terms, constant }, index) => {
      const row = new Array<number>(width + 1).fill(0);
      const sign = constant < 0 ? -1 : 1;
      for (const [variable, coefficient] of terms) row[variable] = cell(row, variable) + sign * coefficient;
      row[this.variables + index] = 1;
      row[width] = sign * constant;
      this.rows.push(row);
      this.basis.push(this.variables + index);
    });
    const costs = Array.from({ length: width }, (_, column) => (column < this.variables ? 0 : 1));
    if (this.minimise(costs, width) > epsilon) throw new RangeError('The published numbers contradict each other.');
    this.dropHelpers();
  }

  /** Helper variables at zero leave the basis; an equation that says nothing new goes. */
  private dropHelpers(): void {
    for (let row = this.rows.length - 1; row >= 0; row -= 1) {
      if ((this.basis[row] ?? 0) < this.variables) continue;
      const line = this.rows[row] ?? [];
      const column = line.findIndex((value, index) => index < this.variables && Math.abs(value) > epsilon);
      if (column >= 0) this.pivot(row, column);
      else {
        this.rows.splice(row, 1);
        this.basis.splice(row, 1);
      }
    }
    this.rows = this.rows.map((row) => [...row.slice(0, this.variables), row.at(-1) ?? 0]);
  }

  private minimise(costs: readonly number[], width: number): number {
    for (;;) {
      const basic = new Set(this.basis);
      let entering = -1;
      for (let column = 0; column < width && entering < 0; column += 1) {
        if (!basic.has(column) && this.reducedCost(costs, column) < -epsilon) entering = column;
      }
      if (entering < 0) break;
      const leaving = this.leaving(entering, width);
      if (leaving < 0) return -Infinity;
      this.pivot(leaving, entering);
    }
    return this.basis.reduce((sum, column, row) => sum + cell(costs, column) * cell(this.rows[row], width), 0);
  }

  private reducedCost(costs: readonly number[], column: number): number {
    return this.basis.reduce(
      (rest, basic, row) => {
        const cost = cell(costs, basic);
        return cost === 0 ? rest : rest - cost * cell(this.rows[row], column);
      },
      cell(costs, column),
    );
  }

  private leaving(entering: number, width: number): number {
    let found = -1;
    let least = Infinity;
    this.rows.forEach((row, index) => {
      const value = cell(row, entering);
      if (value <= epsilon) return;
      const ratio = cell(row, width) / value;
      const ties = Math.abs(ratio - least) <= epsilon && cell(this.basis, index) < cell(this.basis, found);
      if (ratio < least - epsilon || ties) [found, least] = [index, Math.min(ratio, least)];
    });
    return found;
  }

  private pivot(row: number, column: number): void {
    const line = this.rows[row] ?? [];
    const by = cell(line, column);
    const scaled = line.map((value) => value / by);
    this.rows = this.rows.map((other, index) => {
      if (index === row) return scaled;
      const times = cell(other, column);
      return times === 0 ? other : other.map((value, at) => value - times * cell(scaled, at));
    });
    this.basis[row] = column;
  }
}

function cell(values: readonly number[] | undefined, index: number): number {
  return values?.[index] ?? 0;
}
