import { networkOf, type Network } from './circulation.js';
import { departmentsOf, type Departments, type Node } from './department-atoms.js';
import { Room } from './room.js';
import type {
  Cell,
  Counts,
  DepartmentCounts,
  PublishedTable,
  SuppressedTable,
  SuppressionRule,
  WithheldReason,
} from './suppression.types.js';

/** One table with its totals. The rule is that of `suppressTree`, for an organisation of a single department. */
export function suppressTable(counts: Counts, rule: SuppressionRule = {}): SuppressedTable {
  const tables = suppressTree({ id: '', own: counts, children: [] }, rule);
  return tables.get('') ?? [];
}

/**
 * Decides what of step × level tables may be seen, for a department, its parents and its children at once.
 *
 * **Withheld first** are cells and totals that count 1 to k − 1 people (`small`), and a cell that holds everybody of
 * its column while the column has at least k (`uniform`: knowing somebody's level would tell their step). Zeros are
 * shown unless they help to work out another cell.
 *
 * **Withheld besides** (`complementary`) is what would give those away. The attacker is taken to see every published
 * table of every department, knows that counts are whole and not negative, and may add and subtract whatever they
 * like: totals minus cells, a parent minus its children. Around each cell withheld first we keep at least k whole
 * numbers that it could be for all that is published, and prove it by making those other tables. People who sit in a
 * parent but in none of its children are a group too, though nobody publishes it: they are protected in the same way.
 *
 * **To hold**, one answer must be computed for the whole tree at one time; a filter picks from it and never computes
 * its own. Publish `published(table)`, never the reasons. Two answers of different days can differ by one person:
 * keep the as-of time coarse (a day). Numbers about the people in a cell, such as a median, go with the cell.
 */
export function suppressTree(root: DepartmentCounts, rule: SuppressionRule = {}): Map<string, SuppressedTable> {
  const k = Math.max(3, Math.floor(rule.k ?? 5));
  const departments = departmentsOf(root);
  const sensitive = withholdSensitive(departments, k);
  if (rule.complementary ?? true) {
    const network = networkOf(departments.rows, departments.columns);
    for (const { node, cell } of sensitive) protect(network, departments, node, cell, k - 1);
  }
  const reasons = new Map(sensitive.map(({ node, cell, reason }) => [key(node, cell), reason]));
  const published = departments.nodes.filter((node) => node.isPublished);
  return new Map(published.map((node) => [node.id, tableOf(node, departments.columns, reasons)]));
}

/** Without the reasons: what may leave the server. */
export function published(table: SuppressedTable): PublishedTable {
  return table.map((row) => row.map((cell) => ('count' in cell ? cell.count : null)));
}

type Sensitive = Readonly<{ node: Node; cell: number; reason: WithheldReason }>;

function withholdSensitive({ nodes, rows, columns }: Departments, k: number): Sensitive[] {
  const lastRow = (rows - 1) * columns;
  return nodes.flatMap((node) =>
    node.values.flatMap((count, cell): Sensitive[] => {
      const columnTotal = node.values[lastRow + (cell % columns)] ?? 0;
      const isUniform = cell < lastRow && count >= k && count === columnTotal;
      const reason = count > 0 && count < k ? 'small' : isUniform ? 'uniform' : null;
      if (!reason) return [];
      node.withheld[cell] = true;
      return [{ node, cell, reason }];
    }),
  );
}

/** Withholds as little more as it takes for the cell to keep `width` whole numbers beside the true one. */
function protect(network: Network, departments: Departments, node: Node, cell: number, width: number): void {
  const up = new Room(network, departments, node, { cell, change: 1 });
  const down = new Room(network, departments, node, { cell, change: -1 });
  down.widen(width);
  up.widen(width - down.found);
  while (up.found + down.found < width) {
    const [rise, fall] = [up.cheapest(), down.cheapest()];
    const [room, walk] = fall && (!rise || fall.cost < rise.cost) ? [down, fall] : [up, rise];
    // Upwards through the totals of the whole organisation there is always a way.
    if (!walk) throw new Error('A withheld cell has no room even with every total withheld.');
    for (const { cell: other } of walk.steps)
      for (const changed of walk.exchange.changed) changed.withheld[other] = true;
    const other = room === up ? down : up;
    room.carryOut(walk, width - other.found);
    room.widen(width - other.found);
  }
}

function tableOf(node: Node, columns: number, reasons: ReadonlyMap<string, WithheldReason>): SuppressedTable {
  const cells = node.values.map((count, cell): Cell =>
    node.withheld[cell] ? { withheld: reasons.get(key(node, cell)) ?? 'complementary' } : { count },
  );
  return Array.from({ length: cells.length / columns }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}

function key(node: Node, cell: number): string {
  return `${node.id}\n${node.isPublished}\n${cell}`;
}
