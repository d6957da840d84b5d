import { describe, expect, it } from '@jest/globals';
import { ladderProblems } from '@rungs/domain/ladder/problems.js';
import { moveFrom, problemAt, within } from './places.js';
import { cellOf, contentWith } from '../test/ladder-sample.js';

const last = { row: 3, column: 2 };

describe('a place in the grid', () => {
  it.each([
    ['ArrowDown', false, { row: 2, column: 1 }],
    ['ArrowUp', false, { row: 0, column: 1 }],
    ['ArrowLeft', false, { row: 1, column: 0 }],
    ['ArrowRight', false, { row: 1, column: 2 }],
    ['Home', false, { row: 1, column: 0 }],
    ['Home', true, { row: 0, column: 1 }],
    ['End', false, { row: 1, column: 2 }],
    ['End', true, { row: 3, column: 2 }],
    ['x', false, null],
  ])('%s (far: %s)', (key, far, expected) => {
    expect(moveFrom({ row: 1, column: 1 }, key, far, last)).toEqual(expected);
  });

  it('never leaves the grid, nor stands on its empty corner', () => {
    expect(moveFrom({ row: 3, column: 2 }, 'ArrowDown', false, last)).toEqual({ row: 3, column: 2 });
    expect(moveFrom({ row: 1, column: 0 }, 'ArrowUp', false, last)).toEqual({ row: 0, column: 1 });
    expect(within({ row: 9, column: 9 }, { row: 2, column: 0 })).toEqual({ row: 2, column: 0 });
    expect(within({ row: 0, column: 0 }, { row: 2, column: 0 })).toEqual({ row: 1, column: 0 });
    expect(within({ row: 0, column: 0 }, { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
  });
});

describe('a problem', () => {
  it.each([
    ['no_levels', { track: 1, place: null, name: 'Management' }],
    ['nothing_asked', { track: 0, place: { row: 0, column: 2 }, name: 'IC5' }],
    ['repeated_code', { track: 0, place: { row: 0, column: 3 }, name: 'IC4' }],
    ['bar_too_varied', { track: 0, place: { row: 2, column: 1 }, name: 'IC4, Delivery' }],
    ['repeated_key', { track: null, place: { row: 3, column: 0 }, name: 'Craft' }],
  ])('is found where it is: %s', (code, expected) => {
    const content = contentWith({
      competencies: [{ key: 'design', name: 'Craft', theme: 'functional' }],
      levels: [
        ['IC4', cellOf('design'), cellOf('delivery', { bar: { count: 1, kinds: 2, months: 1 } })],
        ['IC5'],
        ['IC4', cellOf('design')],
      ],
      tracks: [{ key: 'm', name: 'Management', levels: [] }],
    });
    const problem = ladderProblems(content).find((one) => one.code === code);
    expect(problem && problemAt(content, { ...problem, path: [...problem.path] })).toEqual(expected);
  });

  it('of the whole ladder is nowhere in particular', () => {
    const empty = { name: 'Empty', competencies: [], tracks: [] };
    for (const { code, path } of ladderProblems(empty)) {
      expect(problemAt(empty, { code, path: [...path] })).toEqual({ track: null, place: null, name: '' });
    }
  });
});
