import { cheapestWalk, type Network, type Step } from './circulation.js';
import type { Atom, Departments, Node } from './department-atoms.js';

/** People imagined to move between the cells of `from`, and against it in `to`, so that whatever holds both stays. */
type Exchange = Readonly<{ from: Atom; to: Atom | null; changed: readonly Node[] }>;

type Found = Readonly<{ exchange: Exchange; steps: readonly Step[]; cost: number }>;

/**
 * How far one cell of one node can move in one direction while every published cell stands still. Each walk found is
 * carried out on imagined values, so the sum of all is a table that could be the true one: the room is a proof, never
 * an estimate. (It may find less than there is; then more is withheld than needed.)
 */
export class Room {
  found = 0;
  private readonly imagined = new Map<Atom, number[]>();
  private readonly exchanges: readonly Exchange[];

  constructor(
    private readonly network: Network,
    departments: Departments,
    node: Node,
    private readonly first: Step,
  ) {
    this.exchanges = exchangesOf(departments, node, first.cell);
  }

  /** Uses what is withheld already, until `wanted` is reached or there is no more. */
  widen(wanted: number): void {
    for (const exchange of this.exchanges) {
      while (this.found < wanted) {
        const walk = this.walk(exchange, true);
        if (!walk) break;
        this.carryOut({ exchange, ...walk }, wanted);
      }
    }
  }

  /** The walk that needs the least to be withheld that is published now. */
  cheapest(): Found | null {
    let best: Found | null = null;
    for (const exchange of this.exchanges) {
      const walk = this.walk(exchange, false);
      if (walk && (!best || walk.cost < best.cost)) best = { exchange, ...walk };
    }
    return best;
  }

  carryOut({ exchange, steps }: Found, wanted: number): void {
    const amount = steps.reduce((least, step) => Math.min(least, this.room(exchange, step)), wanted - this.found);
    for (const { cell, change } of steps) {
      this.move(exchange.from, cell, change * amount);
      if (exchange.to) this.move(exchange.to, cell, -change * amount);
    }
    this.found += amount;
  }

  private walk({ from, to, changed }: Exchange, onlyWithheld: boolean) {
    const open = (cell: number) => changed.every((node) => node.withheld[cell]);
    return cheapestWalk(
      this.network,
      this.first,
      (step) => this.room({ from, to, changed }, step) > 0 && (!onlyWithheld || open(step.cell)),
      (cell) => (onlyWithheld ? 0 : changed.reduce((sum, node) => sum + price(node, cell, this.network), 0)),
    );
  }

  /** No count is negative; upwards there is no bound that an outsider could know. */
  private room({ from, to }: Exchange, { cell, change }: Step): number {
    if (change === -1) return this.valueOf(from, cell);
    return to ? this.valueOf(to, cell) : Infinity;
  }

  private valueOf(atom: Atom, cell: number): number {
    return (this.imagined.get(atom) ?? atom.values)[cell] ?? 0;
  }

  private move(atom: Atom, cell: number, amount: number): void {
    const values = this.imagined.get(atom) ?? [...atom.values];
    values[cell] = (values[cell] ?? 0) + amount;
    this.imagined.set(atom, values);
  }
}

/** What HR loses with a cell: inner before totals, small before large, one department before a whole division. */
function price(node: Node, cell: number, { rows, columns }: Network): number {
  if (node.withheld[cell]) return 0;
  const margins = Number(Math.floor(cell / columns) === rows - 1) + Number(cell % columns === columns - 1);
  const count = node.values[cell] ?? 0;
  return (count === 0 ? 40 : 10 + Math.min(count, 500)) * 30 ** margins * node.size;
}

/** Enough for a proof, few enough that a tree of hundreds of departments takes seconds, not hours. */
const partnersPerLevel = 4;

function exchangesOf({ atoms }: Departments, node: Node, cell: number): Exchange[] {
  const richestFirst = atoms.toSorted((a, b) => (b.values[cell] ?? 0) - (a.values[cell] ?? 0));
  const inside = richestFirst.filter(({ path }) => path.includes(node)).slice(0, partnersPerLevel);
  return inside.flatMap((from) => {
    const above = from.path.slice(from.path.indexOf(node));
    const partners = above.slice(1).flatMap((ancestor, level) => {
      const nearer = above[level];
      const beside = richestFirst.filter(({ path }) => path.includes(ancestor) && !(nearer && path.includes(nearer)));
      return beside.slice(0, partnersPerLevel);
    });
    return [...partners, null].map((to) => ({ from, to, changed: apart(from.path, to?.path ?? []) }));
  });
}

function apart(a: readonly Node[], b: readonly Node[]): Node[] {
  return [...a.filter((node) => !b.includes(node)), ...b.filter((node) => !a.includes(node))];
}
