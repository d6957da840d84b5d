import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { importLimits } from '@rungs/contracts/people-import.js';
import { CsvError, parse } from 'csv-parse';
import { invalid } from '../../platform/http/problem.js';
import { decode, type Encoding } from './decode.js';

export type Table = Readonly<{
  encoding: Encoding;
  delimiter: string;
  header: readonly string[];
  /** `row` as a spreadsheet numbers it: the header is row 1. Blank rows are counted and left out. */
  rows: readonly Readonly<{ row: number; cells: readonly string[] }>[];
}>;

/** Bytes; a few milliseconds of work. */
const portion = 64 * 1024;
const delimiters = [',', ';', '\t', '|'];

/** @throws ProblemException (400) saying what keeps the file from being read as a table, and where. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  const { text, encoding } = decode(bytes);
  const delimiter = delimiterOf(text);
  const rows: { row: number; cells: string[] }[] = [];
  let header: string[] | undefined;
  let row = 0;
  const records = Readable.from(inPortions(Buffer.from(text))).pipe(
    parse({ delimiter, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false, maxRecordSize: 1_000_000 }),
  );
  try {
    for await (const cells of records as AsyncIterable<string[]>) {
      row += 1;
      if (!header) {
        header = headerOf(cells);
      } else if (cells.some((cell) => cell.trim() !== '')) {
        rows.push({ row, cells });
        if (rows.length > importLimits.rows) {
          throw refused(
            'too_many_rows',
            `The file has more than ${importLimits.rows.toLocaleString('en')} rows. Import it in parts.`,
          );
        }
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? refused('unreadable', sentenceFor(error, row + 1)) : error;
  }
  if (!header || rows.length === 0) throw refused('no_rows', 'The file has no row below its header.');
  return { encoding, delimiter, header, rows };
}

/** Twenty megabytes at once would keep everybody else waiting: between two portions they have their turn. */
async function* inPortions(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += portion) {
    await setImmediate();
    yield bytes.subarray(start, start + portion);
  }
}

function headerOf(cells: string[]): string[] {
  if (cells.length > importLimits.columns) {
    throw refused(
      'too_many_columns',
      `The file has ${cells.length} columns; at most ${importLimits.columns} are read.`,
    );
  }
  // Headers are shown and kept, so what no database can keep is made visible.
  return cells.map(
    (cell, index) => cell.replaceAll('\0', '\u{FFFD}').trim().slice(0, 200).toWellFormed() || `Column ${index + 1}`,
  );
}

function sentenceFor({ code }: CsvError, row: number): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `A quotation mark opened in row ${row} or later is never closed.`;
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `Row ${row} is longer than a million characters. Is a quotation mark open?`;
  return `Row ${row} cannot be read as a row of cells.`;
}

/** The sign that stands most often between the header's cells. */
function delimiterOf(text: string): string {
  const outsideQuotes = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/u.exec(text.slice(0, 100_000))?.[0] ?? '').replace(
    /"(?:[^"]|"")*"/gu,
    '',
  );
  const count = (sign: string): number => outsideQuotes.split(sign).length;
  return delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const refused = (code: string, detail: string): Error => invalid('/file', code, detail);
