/**
 * A table with margins as a network: each cell is an arc between its row and its column, margins run backwards, and
 * changing cells along a closed walk keeps every row and every column adding up. How far a withheld cell can move
 * while all published cells stand still is then a flow (Cox 1980; Castro 2007, "A shortest-paths heuristic for
 * statistical data protection"). Cells are numbered row by row, margins included.
 */
export type Step = Readonly<{ cell: number; change: 1 | -1 }>;

export type Network = Readonly<{ rows: number; columns: number; arcsFrom: readonly (readonly Arc[])[] }>;

type Arc = Readonly<{ cell: number; to: number; change: 1 | -1 }>;

/** `rows` and `columns` count the margins too. */
export function networkOf(rows: number, columns: number): Network {
  const arcsFrom = Array.from({ length: rows + columns }, (): Arc[] => []);
  for (let cell = 0; cell < rows * columns; cell += 1) {
    const [from, to] = ends({ rows, columns }, cell);
    arcsFrom[from]?.push({ cell, to, change: 1 });
    arcsFrom[to]?.push({ cell, to: from, change: -1 });
  }
  return { rows, columns, arcsFrom };
}

function ends({ rows, columns }: Pick<Network, 'rows' | 'columns'>, cell: number): readonly [from: number, to: number] {
  const row = Math.floor(cell / columns);
  const column = cell % columns;
  const isMargin = (row === rows - 1) !== (column === columns - 1);
  return isMargin ? [rows + column, row] : [row, rows + column];
}

/**
 * The cheapest closed walk that changes `cell` by `change` using only steps with room, as its steps (the first is the
 * cell itself), or `null`. `cost` is not negative; zero for steps that are free.
 */
export function cheapestWalk(
  network: Network,
  first: Step,
  hasRoom: (step: Step) => boolean,
  cost: (cell: number) => number,
): Readonly<{ steps: readonly Step[]; cost: number }> | null {
  if (!hasRoom(first)) return null;
  const [from, to] = ends(network, first.cell);
  const [start, goal] = first.change === 1 ? [to, from] : [from, to];
  const best = new Array<number>(network.arcsFrom.length).fill(Infinity);
  const via = new Map<number, Readonly<{ step: Step; node: number }>>();
  const open = new Set([start]);
  best[start] = 0;
  // Dijkstra with a scan for the nearest: these graphs have some twenty nodes.
  while (open.size > 0) {
    const node = nearest(open, best);
    open.delete(node);
    if (node === goal) break;
    for (const { cell, to: next, change } of network.arcsFrom[node] ?? []) {
      if (cell === first.cell || !hasRoom({ cell, change })) continue;
      const reached = at(best, node) + cost(cell);
      if (reached >= at(best, next)) continue;
      best[next] = reached;
      via.set(next, { step: { cell, change }, node });
      open.add(next);
    }
  }
  if (at(best, goal) === Infinity) return null;
  return { steps: [first, ...walkBack(via, start, goal)], cost: at(best, goal) };
}

function walkBack(
  via: ReadonlyMap<number, Readonly<{ step: Step; node: number }>>,
  start: number,
  goal: number,
): Step[] {
  const steps: Step[] = [];
  for (let node = goal; node !== start;) {
    const came = via.get(node);
    if (!came) break;
    steps.push(came.step);
    node = came.node;
  }
  return steps;
}

function nearest(open: ReadonlySet<number>, best: readonly number[]): number {
  let found = -1;
  for (const node of open) if (found < 0 || at(best, node) < at(best, found)) found = node;
  return found;
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? Infinity;
}
