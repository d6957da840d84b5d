import { median } from '@rungs/domain/statistics/quantiles.js';
import { published, suppressTree } from '@rungs/domain/privacy/suppression.js';
import type { DepartmentCounts } from '@rungs/domain/privacy/suppression.types.js';
import { pipelineDepartmentSchema, pipelineRowSchema } from '@rungs/contracts/pipeline.js';
import { z } from 'zod';
import type { Column } from './columns.js';

export type Headcount = Readonly<{
  departmentId: string | null;
  step: number | null;
  levelId: string | null;
  people: number;
  days: number[] | null;
}>;
export type DepartmentRow = Readonly<{ id: string; name: string; parentId: string | null }>;

const departmentFiguresSchema = z.object({
  people: z.int().nullable(),
  levels: z.array(z.int().nullable()),
  rows: z.array(pipelineRowSchema),
});

/** All that is kept of a release: what every choice of the filter may show, and nothing else. */
export const figuresSchema = z.object({
  levels: z.array(z.object({ code: z.string(), title: z.string() })),
  departments: z.array(pipelineDepartmentSchema),
  tables: z.record(z.string(), departmentFiguresSchema),
});
export type Figures = z.infer<typeof figuresSchema>;

/** The share of the organization's own cells that a cut shows; cells without anybody do not count. */
export function shownShare({ tables }: Figures, headsByCell: number): number {
  const cells = (tables[wholeOrganization]?.rows ?? []).flatMap(({ byLevel }) => byLevel);
  return headsByCell === 0 ? 1 : cells.filter((figure) => figure !== null && figure > 0).length / headsByCell;
}

export const wholeOrganization = 'organization';
const steps = [1, 2, 3, 4, null] as const;

type Node = { id: string; name: string; depth: number; heads: Headcount[]; children: Node[] };

/**
 * Figures for the organization and every department at once: suppression holds only when one decision is made for the
 * whole tree. A median goes with the total of its step.
 */
export function release(
  heads: readonly Headcount[],
  departments: readonly DepartmentRow[],
  levels: readonly Column[],
  k: number,
): Figures {
  const root = treeOf(heads, departments);
  const suppressed = suppressTree(countsOf(root, levels), { k });
  const tables: Figures['tables'] = {};
  const listed: Figures['departments'] = [];
  for (const node of flat(root)) {
    const table = published(suppressed.get(node.id) ?? []);
    const totals = table.at(-1) ?? [];
    const people = totals.at(-1) ?? null;
    const below = flat(node).flatMap((child) => child.heads);
    tables[node.id] = {
      people,
      levels: levels.map((_, column) => totals[column] ?? null),
      rows: steps.map((step, row) => {
        const figures = table[row] ?? [];
        const total = figures.at(-1) ?? null;
        return {
          step,
          total,
          byLevel: levels.map((_, column) => figures[column] ?? null),
          medianDays: medianDays(below, step, total),
        };
      }),
    };
    if (node !== root) listed.push({ id: node.id, name: node.name, depth: node.depth - 1, people });
  }
  return { levels: levels.map(({ code, title }) => ({ code, title })), departments: listed, tables };
}

function medianDays(heads: readonly Headcount[], step: number | null, total: number | null): number | null {
  if (step === null || total === null || total === 0) return null;
  const days = heads.filter((head) => head.step === step).flatMap((head) => head.days ?? []);
  const middle = median(days)?.value;
  return middle === undefined ? null : Math.round(middle);
}

function treeOf(heads: readonly Headcount[], departments: readonly DepartmentRow[]): Node {
  const root: Node = { id: wholeOrganization, name: '', depth: 0, heads: [], children: [] };
  const nodes = new Map(
    departments.map(({ id, name }): [string, Node] => [id, { id, name, depth: 1, heads: [], children: [] }]),
  );
  for (const { id, parentId } of departments) {
    const node = nodes.get(id);
    const parent = (parentId ? nodes.get(parentId) : undefined) ?? root;
    if (node) parent.children.push(node);
  }
  for (const head of heads) ((head.departmentId ? nodes.get(head.departmentId) : undefined) ?? root).heads.push(head);
  deepen(root, 0);
  return root;
}

function deepen(node: Node, depth: number): void {
  node.depth = depth;
  for (const child of node.children) deepen(child, depth + 1);
}

const flat = (node: Node): Node[] => [node, ...node.children.flatMap(flat)];

function countsOf(node: Node, levels: readonly Column[]): DepartmentCounts {
  const columns = new Map(levels.flatMap(({ levelIds }, column) => levelIds.map((id) => [id, column] as const)));
  const own = steps.map(() => levels.map(() => 0));
  for (const { step, levelId, people } of node.heads) {
    const row = own[steps.findIndex((known) => known === step)];
    const column = columns.get(levelId) ?? columns.get(null);
    if (row && column !== undefined) row[column] = (row[column] ?? 0) + people;
  }
  return { id: node.id, own, children: node.children.map((child) => countsOf(child, levels)) };
}
