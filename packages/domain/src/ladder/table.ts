import type { LadderContent, Theme } from './ladder.types.js';

/** A ladder as one table, for a spreadsheet: a row for each thing that it is made of, in its order. */
export const ladderColumns = [
  ...['row', 'track', 'level', 'competency', 'name', 'theme', 'title', 'scope', 'typical_months'],
  ...['statement', 'required', 'bar_count', 'bar_kinds', 'bar_months'],
] as const;
type Column = (typeof ladderColumns)[number];
type Cells = Partial<Readonly<Record<Column, string>>>;

export type TableProblem = Readonly<{
  /** As a spreadsheet numbers it: the header is row 1. */
  row: number;
  column: Column | null;
  code:
    | 'missing_column'
    | 'unknown_row'
    | 'unknown_track'
    | 'unknown_level'
    | 'not_a_number'
    | 'not_yes_or_no'
    | 'no_theme';
}>;

export function ladderTable({ name, competencies, tracks }: LadderContent): string[][] {
  const rows: Cells[] = [
    { row: 'ladder', name },
    ...competencies.map((one) => ({ row: 'competency', competency: one.key, name: one.name, theme: one.theme })),
    ...tracks.flatMap((track) => [
      { row: 'track', track: track.key, name: track.name },
      ...track.levels.flatMap(({ code, title, scope, typicalMonths, expectations }) => [
        { row: 'level', track: track.key, level: code, title, scope, typical_months: String(typicalMonths ?? '') },
        ...expectations.map(({ competencyKey, statement, required, bar }) => ({
          ...{ row: 'expectation', track: track.key, level: code, competency: competencyKey, statement },
          required: required ? 'yes' : 'no',
          bar_count: String(bar.count),
          bar_kinds: String(bar.kinds),
          bar_months: String(bar.months),
        })),
      ]),
    ]),
  ];
  return [[...ladderColumns], ...rows.map((cells: Cells) => ladderColumns.map((column) => cells[column] ?? ''))];
}

type Growing<T> = T extends readonly (infer One)[]
  ? Growing<One>[]
  : T extends object
    ? { -readonly [K in keyof T]: Growing<T[K]> }
    : T;

const themes: readonly string[] = ['impact', 'behaviour', 'management', 'functional'] satisfies Theme[];

/** What the table says, and each row that says nothing a ladder could be made of. Columns stand in any order. */
export function ladderFromTable(table: readonly (readonly string[])[]): {
  content: LadderContent;
  problems: TableProblem[];
} {
  const [header = [], ...rows] = table;
  const content: Growing<LadderContent> = { name: '', competencies: [], tracks: [] };
  const problems: TableProblem[] = [];
  const places = new Map(ladderColumns.map((column) => [column, header.findIndex((name) => name.trim() === column)]));
  for (const [column, place] of places) if (place < 0) problems.push({ row: 1, column, code: 'missing_column' });
  if (problems.length > 0) return { content, problems };

  for (const [index, cells] of rows.entries()) {
    const of = (column: Column): string => cells[places.get(column) ?? -1] ?? '';
    const refuse = (column: Column, code: TableProblem['code']) => problems.push({ row: index + 2, column, code });
    const count = (column: Column): number => {
      const value = of(column).trim();
      if (!/^[0-9]{1,4}$/.test(value)) refuse(column, 'not_a_number');
      return Number(value);
    };
    const kind = of('row').trim();
    const track = content.tracks.find(({ key }) => key === of('track'));
    const level = track?.levels.find(({ code }) => code === of('level'));
    if (kind === 'ladder') {
      content.name = of('name');
    } else if (kind === 'competency') {
      if (!themes.includes(of('theme'))) refuse('theme', 'no_theme');
      content.competencies.push({ key: of('competency'), name: of('name'), theme: of('theme') as Theme });
    } else if (kind === 'track') {
      content.tracks.push({ key: of('track'), name: of('name'), levels: [] });
    } else if (kind === 'level') {
      const typicalMonths = of('typical_months').trim() === '' ? null : count('typical_months');
      if (!track) refuse('track', 'unknown_track');
      track?.levels.push({
        ...{ code: of('level'), title: of('title'), scope: of('scope') },
        ...{ typicalMonths, expectations: [] },
      });
    } else if (kind === 'expectation') {
      if (!track) refuse('track', 'unknown_track');
      else if (!level) refuse('level', 'unknown_level');
      if (!['yes', 'no'].includes(of('required'))) refuse('required', 'not_yes_or_no');
      level?.expectations.push({
        ...{ competencyKey: of('competency'), statement: of('statement'), required: of('required') === 'yes' },
        bar: { count: count('bar_count'), kinds: count('bar_kinds'), months: count('bar_months') },
      });
    } else if (kind !== '' || cells.some((cell) => cell.trim() !== '')) {
      refuse('row', 'unknown_row');
    }
  }
  return { content, problems };
}
