import { addDays, calendarDay } from '../calendar.js';

export type ReadingProblemCode =
  | 'no_date'
  | 'no_such_day'
  | 'in_the_future'
  | 'no_value'
  | 'not_a_number'
  | 'ambiguous_number'
  | 'out_of_range'
  | 'note_too_long'
  | 'not_keepable'
  | 'same_day_twice';

export type ReadingRow = Readonly<{ row: number; cells: readonly string[] }>;
export type ReadingColumns = Readonly<{ date: number; value: number; note: number | null }>;
type Reading = Readonly<{ on: string; value: number; note: string }>;
type Existing = ReadonlyMap<string, Readonly<{ value: number; note: string }>>;
type Problem = Readonly<{ row: number; code: ReadingProblemCode; cell: string }>;

export type ReadingsPlan = Readonly<{
  added: readonly Reading[];
  changed: readonly (Reading & Readonly<{ from: number }>)[];
  unchanged: number;
  problems: readonly Problem[];
}>;

const names: Readonly<Record<keyof ReadingColumns, readonly string[]>> = {
  date: ['date', 'day', 'on', 'fecha', 'día', 'dia'],
  value: ['value', 'reading', 'valor', 'lectura'],
  note: ['note', 'notes', 'comment', 'nota', 'notas', 'comentario'],
};

/** Which column is which, by its header in either language; `null` when a date or a value has none. */
export function readingColumns(header: readonly string[]): ReadingColumns | null {
  const heads = header.map((head) => head.trim().toLowerCase());
  const at = (of: keyof ReadingColumns): number => heads.findIndex((head) => names[of].includes(head));
  const [date, value, note] = [at('date'), at('value'), at('note')];
  return date === -1 || value === -1 ? null : { date, value, note: note === -1 ? null : note };
}

/**
 * What a file would change. A row that cannot be understood for certain is a problem and changes nothing: a wrong
 * number in a chart is worse than a missing one.
 */
export function planReadings(
  rows: readonly ReadingRow[],
  columns: ReadingColumns,
  existing: Existing,
  today: string,
): ReadingsPlan {
  const seen = new Set<string>();
  const plan = { added: [] as Reading[], changed: [] as (Reading & { from: number })[], unchanged: 0 };
  const problems: Problem[] = [];
  for (const { row, cells } of rows) {
    const read = readRow(cells, columns, today);
    if ('code' in read) problems.push({ row, ...read });
    else if (seen.has(read.on)) problems.push({ row, code: 'same_day_twice', cell: read.on });
    else {
      seen.add(read.on);
      const before = existing.get(read.on);
      // A file without notes leaves those that are there alone.
      const reading = columns.note === null && before ? { ...read, note: before.note } : read;
      if (!before) plan.added.push(reading);
      else if (before.value === reading.value && before.note === reading.note) plan.unchanged += 1;
      else plan.changed.push({ ...reading, from: before.value });
    }
  }
  return { ...plan, problems };
}

function readRow(cells: readonly string[], columns: ReadingColumns, today: string): Reading | Omit<Problem, 'row'> {
  const [dateCell, valueCell] = [(cells[columns.date] ?? '').trim(), (cells[columns.value] ?? '').trim()];
  const note = columns.note === null ? '' : (cells[columns.note] ?? '');
  const refused = (code: ReadingProblemCode, cell: string) => ({ code, cell: shown(cell) });
  if (dateCell === '') return refused('no_date', '');
  const on = dayOf(dateCell);
  if (!on) return refused('no_such_day', dateCell);
  // Where the file was made it may be tomorrow already.
  if (on > addDays(today, 1)) return refused('in_the_future', dateCell);
  if (valueCell === '') return refused('no_value', '');
  const value = readingValue(valueCell);
  if (typeof value === 'string') return refused(value, valueCell);
  if (note.includes('\0') || !note.isWellFormed()) return refused('not_keepable', note);
  return note.length > 500 ? refused('note_too_long', note) : { on, value, note };
}

function dayOf(cell: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T00:00(?::00)?)?$/.exec(cell) ?? [];
  const found = calendarDay(Number(year), Number(month), Number(day));
  return found !== null && found >= '1900-01-01' && found < '2200-01-01' ? found : null;
}

/**
 * A number as a spreadsheet writes it: `1234.5`, `1,234.5`, `1.234,5`, `99 %`. One sign before three digits may part
 * thousands or be a decimal sign, which nobody can tell.
 */
export function readingValue(cell: string): number | 'not_a_number' | 'ambiguous_number' | 'out_of_range' {
  const bare = cell.replace(/\s*%$/u, '').replaceAll(/[\s\u00a0\u202f']/gu, '');
  const signs = bare.replaceAll(/[^.,]/gu, '');
  const plain = asPlain(bare, signs);
  if (plain === 'ambiguous_number') return plain;
  if (!/^[-+−]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?$/iu.test(plain)) return 'not_a_number';
  const value = Number(plain.replace('−', '-'));
  return Math.abs(value) <= 1e15 ? value : 'out_of_range';
}

function asPlain(bare: string, signs: string): string {
  const last = signs.at(-1);
  if (!last) return bare;
  const isRepeated = signs.length > 1 && new Set(signs).size === 1;
  const thousands = (sign: string): RegExp => new RegExp(`^[-+−]?[1-9]\\d{0,2}(?:[${sign}]\\d{3})+(?!\\d)`, 'u');
  if (isRepeated) return thousands(last).test(bare) ? bare.replaceAll(last, '') : bare.replaceAll(last, 'x');
  if (signs.length === 1) {
    // `1.234` is written by programs with a point; a comma there is as often the one as the other.
    if (last === ',' && thousands(',').test(bare)) return 'ambiguous_number';
    return bare.replace(',', '.');
  }
  const other = last === ',' ? '.' : ',';
  const isGrouped = signs.indexOf(last) === signs.length - 1 && thousands(other).test(bare);
  return isGrouped ? bare.replaceAll(other, '').replace(last, '.') : bare.replaceAll(other, 'x');
}

/** For showing only: cut, and without what could not be stored. */
const shown = (cell: string): string => cell.replaceAll('\0', '\u{FFFD}').slice(0, 80).toWellFormed();
