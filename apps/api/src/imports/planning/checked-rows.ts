import type { ImportField, ImportMapping } from '@rungs/contracts/people-import.js';
import type { ImportProblem, Mapping } from '@rungs/domain/people-import/people-import.types.js';
import type { KeptRow } from './planning.types.js';

/** What the columns of the directory hold, in characters. */
const longest: Readonly<Record<ImportField, number>> = {
  fullName: 200,
  givenName: 100,
  familyName: 99,
  email: 254,
  employeeId: 100,
  title: 200,
  department: 200,
  managerId: 200,
  managerEmail: 254,
  managerName: 200,
  location: 200,
  startDate: 100,
  endDate: 100,
  level: 200,
};

type Problem = Omit<ImportProblem, 'code'> & Readonly<{ code: ImportProblem['code'] | 'too_long' }>;
type Checked = Readonly<{ cells: string[][]; mapping: Mapping; problems: Problem[] }>;

/**
 * The rows as the planner takes them: placed at their number, so that it names rows as a spreadsheet does, with the
 * kept cells only and the mapping pointing at those. Rows with a cell that cannot be kept are empty here and named.
 */
export function checkedRows(rows: readonly KeptRow[], kept: readonly number[], mapping: ImportMapping): Checked {
  const cells: string[][] = Array.from({ length: (rows.at(-1)?.row ?? 0) + 1 }, () => []);
  const problems: Problem[] = [];
  const choices = Object.entries(mapping) as [ImportField, { column: number }][];
  const width = Math.max(...choices.map(([, { column }]) => column)) + 1;

  for (const { row, cellCount, cells: given } of rows) {
    const found =
      given === null
        ? unkeepable(row)
        : cellCount < width
          ? tooShort(row, cellCount, width)
          : faultOf(row, given, kept, choices);
    if (found) problems.push(found);
    else cells[row] = [...(given ?? [])];
  }
  const packed = choices.map(([field, choice]) => [
    field,
    { ...choice, confidence: 1, column: kept.indexOf(choice.column) },
  ]);
  return { cells, mapping: Object.fromEntries(packed) as Mapping, problems };
}

const unkeepable = (row: number): Problem => ({
  row,
  column: null,
  code: 'unkeepable_text',
  severity: 'error',
  detail: 'A cell holds a NUL or half a character.',
});

const tooShort = (row: number, cellCount: number, width: number): Problem => ({
  row,
  column: null,
  code: 'wrong_cell_count',
  severity: 'error',
  detail: `The row has ${cellCount} cells; the mapping needs ${width}.`,
});

function faultOf(
  row: number,
  cells: readonly string[],
  kept: readonly number[],
  choices: readonly [ImportField, { column: number }][],
): Problem | null {
  for (const [field, { column }] of choices) {
    const cell = cells[kept.indexOf(column)] ?? '';
    const about = { row, column, severity: 'error' } as const;
    if (cell.includes('\u{FFFD}')) {
      return {
        ...about,
        code: 'unkeepable_text',
        detail: 'The cell holds a character that was broken before it came here.',
      };
    }
    if (cell.length > longest[field] && cell.trim().length > longest[field]) {
      return {
        ...about,
        code: 'too_long',
        detail: `The cell has ${cell.length} characters; at most ${longest[field]} can be kept.`,
      };
    }
  }
  return null;
}
