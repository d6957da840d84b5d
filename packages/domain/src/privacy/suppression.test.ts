import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { audit, type Inference, type PublishedDepartment } from './audit.js';
import { published, suppressTable, suppressTree } from './suppression.js';
import type { Counts, DepartmentCounts, SuppressedTable, SuppressionRule } from './suppression.types.js';

const reasonAt = (table: SuppressedTable, row: number, column: number) => {
  const cell = table[row]?.[column];
  return cell && 'withheld' in cell ? cell.withheld : null;
};

/** Ranges that the published answer leaves for what had to be withheld, narrower than the rule allows. */
function leaks(root: DepartmentCounts, rule: SuppressionRule = {}): Inference[] {
  const width = Math.max(3, rule.k ?? 5) - 1;
  const tables = suppressTree(root, rule);
  const seen = (department: DepartmentCounts): PublishedDepartment => ({
    id: department.id,
    table: published(tables.get(department.id) ?? []),
    hasOwn: department.children.length > 0 && department.own.flat().some((count) => count > 0),
    children: department.children.map(seen),
  });
  const truth = new Map<string, Counts>();
  totals(root, truth);
  return audit(seen(root)).filter(({ department, row, column, low, high }) => {
    const value = truth.get(department)?.[row]?.[column] ?? 0;
    if (value < low || value > high) throw new Error('The attacker excludes the truth: the audit is wrong.');
    const inColumn = truth.get(department)?.at(-1)?.[column] ?? 0;
    const isMargin = row === (truth.get(department)?.length ?? 0) - 1;
    const isSensitive = value > 0 && (value <= width || (!isMargin && value === inColumn));
    const isPublishedGroup = tables.has(department);
    return isSensitive ? high - low < width : isPublishedGroup && high === low;
  });
}

function totals(department: DepartmentCounts, into: Map<string, Counts>): Counts {
  const own = margins(department.own);
  const whole = department.children.map((child) => totals(child, into)).reduce(plus, own);
  into.set(department.id, whole).set(`${department.id} (own)`, own);
  return whole;
}
const plus = (a: Counts, b: Counts) => a.map((row, at) => row.map((count, column) => count + (b[at]?.[column] ?? 0)));
const margins = (counts: Counts): Counts => {
  const rows = counts.map((row) => [...row, row.reduce((sum, count) => sum + count, 0)]);
  return [
    ...rows,
    rows.reduce((sum, row) => sum.map((count, at) => count + (row[at] ?? 0)), rows[0]?.map(() => 0) ?? []),
  ];
};

const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 }));
const tableOf = (rows: number, columns: number) =>
  fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
  .chain(([r, c]) => tableOf(r, c));
const anyTree = (rows: number, columns: number): fc.Arbitrary<DepartmentCounts> => {
  const own = tableOf(rows, columns);
  const few = fc.oneof(own, fc.constant(Array.from({ length: rows }, () => new Array<number>(columns).fill(0))));
  const leaf = own.map((counts): DepartmentCounts => ({ id: '', own: counts, children: [] }));
  const branch = fc.record({ id: fc.constant(''), own: few, children: fc.array(leaf, { maxLength: 3 }) });
  return fc
    .record({ id: fc.constant(''), own: few, children: fc.array(fc.oneof(leaf, branch), { maxLength: 3 }) })
    .map((root) => named(root, 'd'));
};
const named = (department: DepartmentCounts, id: string): DepartmentCounts => ({
  ...department,
  id,
  children: department.children.map((child, index) => named(child, `${id}.${index}`)),
});
const alone = (own: Counts): DepartmentCounts => ({ id: 'd', own, children: [] });

describe('suppressing one table', () => {
  it('shows a table without small groups whole', () => {
    const table = suppressTable([
      [12, 30],
      [8, 0],
      [0, 9],
    ]);
    expect(published(table)).toEqual([
      [12, 30, 42],
      [8, 0, 8],
      [0, 9, 9],
      [20, 39, 59],
    ]);
  });

  it('withholds a small cell, and with it the cheapest cells that would give it away', () => {
    const table = suppressTable([
      [3, 30, 20],
      [40, 50, 9],
      [60, 70, 80],
    ]);
    expect(reasonAt(table, 0, 0)).toBe('small');
    expect(
      published(table)
        .flat()
        .filter((cell) => cell === null),
    ).toHaveLength(4);
    expect(published(table).at(-1)).toEqual([103, 150, 109, 362]);
  });

  it('withholds the cell that would tell the step of everybody at a level', () => {
    const table = suppressTable([
      [9, 20],
      [0, 12],
      [0, 31],
    ]);
    expect(reasonAt(table, 0, 0)).toBe('uniform');
  });

  it('withholds the total of fewer than k people', () => {
    expect(
      published(
        suppressTable([
          [2, 1],
          [0, 1],
        ]),
      )
        .at(-1)
        ?.at(-1),
    ).toBeNull();
  });

  it('never goes under three, whatever it is told', () => {
    expect(
      reasonAt(
        suppressTable(
          [
            [2, 9],
            [9, 9],
          ],
          { k: 1 },
        ),
        0,
        0,
      ),
    ).toBe('small');
  });

  it('gives nothing away in 500 random tables, whatever k is', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(3, 5, 8), (counts, k) => expect(leaks(alone(counts), { k })).toEqual([])),
      { numRuns: 500 },
    );
  });

  it('is caught by the same attack when complementary suppression is off', () => {
    const tables = fc.sample(anyTable, { numRuns: 500, seed: 11 });
    const leaking = tables.filter((counts) => leaks(alone(counts), { complementary: false }).length > 0);
    expect(leaking.length).toBeGreaterThan(250);
  });

  it('would give cells away if the reasons were published', () => {
    // Two cells of at most 4 that add up to 8 are both 4; without the reasons each could be 0 to 8.
    const row = suppressTable([
      [4, 4, 30],
      [20, 20, 20],
    ]).at(0);
    expect(row?.slice(0, 2)).toEqual([{ withheld: 'small' }, { withheld: 'small' }]);
    expect(row?.at(-1)).toEqual({ count: 38 });
  });
});

describe('suppressing a department tree', () => {
  it('withholds a sibling where the parent minus the others would show a small department', () => {
    const leaf = (id: string, own: Counts): DepartmentCounts => ({ id, own, children: [] });
    const root: DepartmentCounts = {
      id: 'all',
      own: [[0], [0]],
      children: [leaf('a', [[20], [30]]), leaf('b', [[15], [14]]), leaf('c', [[2], [2]])],
    };
    const tables = suppressTree(root);
    const withheld = (id: string) =>
      published(tables.get(id) ?? [])
        .flat()
        .filter((cell) => cell === null).length;
    expect(withheld('c')).toBeGreaterThan(0);
    expect(withheld('a') + withheld('b')).toBeGreaterThan(0);
    expect(withheld('all')).toBe(0);
  });

  it('protects the few who sit in a parent and in none of its children', () => {
    const root: DepartmentCounts = { id: 'all', own: [[1], [0]], children: [alone([[20], [30]])] };
    expect(leaks(root)).toEqual([]);
    expect(leaks(root, { complementary: false })).not.toEqual([]);
  });

  it('gives nothing away in 200 random trees, by any sum or difference of departments', () => {
    const trees = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([r, c]) => anyTree(r, c));
    fc.assert(
      fc.property(trees, (root) => expect(leaks(root)).toEqual([])),
      { numRuns: 200 },
    );
  });

  it('is caught by the same attack when each department is suppressed on its own', () => {
    const apart = (department: DepartmentCounts): PublishedDepartment => ({
      id: department.id,
      table: published(suppressTable(whole(department))),
      hasOwn: department.own.flat().some((value) => value > 0),
      children: department.children.map(apart),
    });
    const whole = (department: DepartmentCounts): Counts => department.children.map(whole).reduce(plus, department.own);
    const exact = fc
      .sample(anyTree(2, 3), { numRuns: 100, seed: 5 })
      .filter((root) =>
        audit(apart(root)).some(
          ({ department, low, high }) => !department.endsWith('(own)') && low === high && low > 0 && low < 5,
        ),
      );
    expect(exact.length).toBeGreaterThan(10);
  });
});
