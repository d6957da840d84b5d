import { ladderContentSchema, type LadderContentView, ladderFileSchema } from '@rungs/contracts/ladder-drafts.js';
import { ladderFromTable, ladderTable, type TableProblem } from '@rungs/domain/ladder/table.js';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import { type FieldProblem, invalid, problem } from '../platform/http/problem.js';

type Format = 'csv' | 'json';

/** What a spreadsheet would take for a formula begins with an apostrophe, which is taken away again on the way back. */
const formula = /^['=+\-@\t\r]/u;
const asText = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
const asGiven = (cell: string): string => (cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell);

/** The whole ladder; read again, it is the same to the last sign. */
export function ladderFile(content: LadderContentView, format: Format): string {
  if (format === 'csv') return stringify(ladderTable(content).map((row) => row.map(asText)));
  return `${JSON.stringify({ format: 'rungs.ladder', formatVersion: 1, ladder: content }, null, 2)}\n`;
}

/** @throws ProblemException (400) that names each row or place, and what is wrong with it. */
export function readLadderFile(text: string, format: Format): LadderContentView {
  return format === 'csv' ? fromCsv(text) : fromJson(text);
}

function fromCsv(text: string): LadderContentView {
  let table: string[][];
  try {
    table = parse(text, { bom: true, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw invalid('/file', 'unreadable', 'This cannot be read as a table: a quotation mark may be open.');
  }
  const { content, problems } = ladderFromTable(table.map((row) => row.map(asGiven)));
  if (problems.length > 0) throw refused(problems.slice(0, mostTold).map(rowProblem));
  return fitting(ladderContentSchema, content);
}

function fromJson(text: string): LadderContentView {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw invalid('/file', 'unreadable', 'This is no JSON.');
  }
  return fitting(ladderFileSchema, given).ladder;
}

function fitting<T>(schema: z.ZodType<T>, given: unknown): T {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw refused(
    read.error.issues.slice(0, mostTold).map(({ path, message }) => ({
      ...{ pointer: '/file', code: 'does_not_fit' },
      detail: `${path.join(' › ')}: ${message}`,
    })),
  );
}

const mostTold = 50;

const refused = (errors: FieldProblem[]): Error =>
  problem(400, 'invalid', 'Some of the file says nothing a ladder could be made of.', { errors });

const explanations: Readonly<Record<TableProblem['code'], string>> = {
  missing_column: 'the column is missing',
  unknown_row: 'a row is a ladder, competency, track, level or expectation',
  unknown_track: 'no row above names this track',
  unknown_level: 'no row above names this level',
  not_a_number: 'not a whole number',
  not_yes_or_no: 'neither yes nor no',
  no_theme: 'a theme is impact, behaviour, management or functional',
};

const rowProblem = ({ row, column, code }: TableProblem): FieldProblem => ({
  ...{ pointer: '/file', code },
  detail: `Row ${row}${column === null ? '' : `, ${column}`}: ${explanations[code]}.`,
});
