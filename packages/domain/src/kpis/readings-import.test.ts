import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planReadings, readingColumns, readingValue } from './readings-import.js';

const today = '2026-11-23';
const columns = { date: 0, value: 1, note: 2 };
const rows = (...cells: string[][]) => cells.map((of, index) => ({ row: index + 2, cells: of }));
const plan = (...cells: string[][]) => planReadings(rows(...cells), columns, new Map(), today);

describe('columns of a file of readings', () => {
  it.each([
    [['Date', 'Value', 'Note'], { date: 0, value: 1, note: 2 }],
    [[' valor ', 'Fecha'], { date: 1, value: 0, note: null }],
    [['Date', 'Amount'], null],
    [[], null],
  ])('%p', (header, expected) => {
    expect(readingColumns(header)).toEqual(expected);
  });
});

describe('numbers of a file of readings', () => {
  it.each<[string, number | string]>([
    ['12', 12],
    ['-0.5', -0.5],
    ['−3', -3],
    ['1e3', 1_000],
    ['99.5 %', 99.5],
    ['12,5', 12.5],
    ['1.234', 1.234],
    ['1,234', 'ambiguous_number'],
    ['1,234.5', 1_234.5],
    ['1.234,5', 1_234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1 234', 1_234],
    ['1,2,3', 'not_a_number'],
    ['12,34.5', 'not_a_number'],
    ['about 5', 'not_a_number'],
    ['0x10', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['1e200', 'out_of_range'],
    ['1e999', 'out_of_range'],
  ])('%s: %s', (cell, expected) => {
    expect(readingValue(cell)).toBe(expected);
  });

  it('keep their value when a program wrote them', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        expect(readingValue(String(value)) === value).toBe(true);
      }),
    );
  });
});

describe('what a file of readings would change', () => {
  it.each([
    [['', '1'], 'no_date'],
    [['2026-02-30', '1'], 'no_such_day'],
    [['01/02/2026', '1'], 'no_such_day'],
    [['2026-12-01', '1'], 'in_the_future'],
    [['2026-01-01', ''], 'no_value'],
    [['2026-01-01', 'x'], 'not_a_number'],
    [['2026-01-01', '1', 'x'.repeat(501)], 'note_too_long'],
    [['2026-01-01', '1', '\0'], 'not_keepable'],
  ])('%p is a problem: %s', (cells, code) => {
    expect(plan(cells)).toMatchObject({ added: [], problems: [{ row: 2, code }] });
  });

  it('is added, changed, or the same', () => {
    const existing = new Map([
      ['2026-01-01', { value: 1, note: '' }],
      ['2026-01-02', { value: 2, note: '' }],
    ]);
    const file = rows(['2026-01-01', '1'], ['2026-01-02', '3'], ['2026-01-03', '4'], ['2026-01-03', '5']);
    expect(planReadings(file, columns, existing, today)).toEqual({
      added: [{ on: '2026-01-03', value: 4, note: '' }],
      changed: [{ on: '2026-01-02', value: 3, note: '', from: 2 }],
      unchanged: 1,
      problems: [{ row: 5, code: 'same_day_twice', cell: '2026-01-03' }],
    });
  });

  it('leaves notes alone when the file has none', () => {
    const existing = new Map([['2026-01-01', { value: 1, note: 'kept' }]]);
    const found = planReadings(rows(['2026-01-01', '2']), { date: 0, value: 1, note: null }, existing, today);
    expect(found.changed).toEqual([{ on: '2026-01-01', value: 2, note: 'kept', from: 1 }]);
  });

  it('accounts for every row once', () => {
    const cell = fc.oneof(fc.constantFrom('2026-01-01', '2026-01-02', '1', '2,5', ''), fc.string());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 20 }), (cells) => {
        const { added, changed, unchanged, problems } = plan(...cells);
        expect(added.length + changed.length + unchanged + problems.length).toBe(cells.length);
      }),
    );
  });
});
