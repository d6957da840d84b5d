import { describe, expect, it } from '@jest/globals';
import { ladderDifference } from './difference.js';
import { edited, keyFor, type LadderEdit } from './edits.js';
import type { LadderContent } from './ladder.types.js';
import { ladderProblems } from './problems.js';

const bar = { count: 2, kinds: 1, months: 2 };
const cell = (competencyKey: string, statement = `Does ${competencyKey}.`) => ({
  ...{ competencyKey, statement },
  ...{ required: true, bar },
});
const level = (code: string, ...cells: ReturnType<typeof cell>[]) => ({
  ...{ code, title: `Engineer ${code}`, scope: 'A team', typicalMonths: 24 },
  expectations: cells,
});
const ladder: LadderContent = {
  name: 'Engineering',
  competencies: [
    { key: 'design', name: 'Design', theme: 'functional' },
    { key: 'delivery', name: 'Delivery', theme: 'impact' },
    { key: 'people', name: 'People', theme: 'management' },
  ],
  tracks: [
    { key: 'ic', name: 'IC', levels: [level('IC1', cell('design')), level('IC2', cell('design'), cell('people'))] },
    { key: 'm', name: 'Management', levels: [level('M1', cell('people'))] },
  ],
};
const after = (...edits: LadderEdit[]): LadderContent => edits.reduce(edited, ladder);
const says = (...edits: LadderEdit[]) =>
  ladderDifference(ladder, after(...edits)).map(({ kind, thing, name, field }) =>
    [kind, thing, name, field].filter((word) => word !== undefined).join(' '),
  );
const facts = { code: 'IC3', title: 'Senior', scope: 'An area', typicalMonths: null };
const written = { statement: 'Ships.', required: false, bar: { count: 3, kinds: 2, months: 2 } };

describe('an edit of a ladder', () => {
  it.each<[string, LadderEdit, string[]]>([
    ['names it', { edit: 'rename', name: 'Craft' }, ['changed ladder Engineering name']],
    [
      'adds a competency',
      { edit: 'add_competency', facts: { name: 'Direction', theme: 'impact' } },
      ['added competency Direction'],
    ],
    [
      'changes a competency',
      { edit: 'change_competency', at: 1, facts: { name: 'Delivery', theme: 'behaviour' } },
      ['changed competency Delivery theme'],
    ],
    ['moves a competency', { edit: 'move_competency', at: 2, by: -1 }, ['moved competency Delivery']],
    [
      'takes a competency away with all that was asked in it',
      { edit: 'remove_competency', at: 2 },
      ['removed competency People', 'removed expectation IC2, People', 'removed expectation M1, People'],
    ],
    ['adds a track', { edit: 'add_track', name: 'Research' }, ['added track Research']],
    ['names a track', { edit: 'change_track', track: 1, name: 'Leading' }, ['changed track Management name']],
    ['moves a track', { edit: 'move_track', track: 0, by: 1 }, ['moved track IC']],
    [
      'takes a track away with its levels',
      { edit: 'remove_track', track: 1 },
      ['removed track Management', 'removed level M1', 'removed expectation M1, People'],
    ],
    ['adds a level at the top', { edit: 'add_level', track: 0, facts }, ['added level IC3']],
    [
      'changes a level and leaves what it asks for',
      { edit: 'change_level', track: 0, at: 1, facts: { ...facts, code: 'IC2', scope: 'A team' } },
      ['changed level IC2 title', 'changed level IC2 typicalMonths'],
    ],
    ['moves a level', { edit: 'move_level', track: 0, at: 1, by: -1 }, ['moved level IC1']],
    [
      'takes a level away',
      { edit: 'remove_level', track: 0, at: 0 },
      ['removed level IC1', 'removed expectation IC1, Design'],
    ],
    [
      'writes an empty cell',
      { edit: 'write_cell', track: 0, level: 0, competencyKey: 'delivery', facts: written },
      ['added expectation IC1, Delivery'],
    ],
    [
      'rewrites a cell',
      { edit: 'write_cell', track: 0, level: 0, competencyKey: 'design', facts: written },
      [
        'changed expectation IC1, Design statement',
        'changed expectation IC1, Design required',
        'changed expectation IC1, Design bar',
      ],
    ],
    [
      'empties a cell',
      { edit: 'write_cell', track: 1, level: 0, competencyKey: 'people', facts: null },
      ['removed expectation M1, People'],
    ],
  ])('%s', (_, edit, expected) => {
    const before = structuredClone(ladder);
    expect(says(edit).toSorted()).toEqual(expected.toSorted());
    expect(ladder).toEqual(before);
  });

  it('leaves what stands at the end of a list where it is', () => {
    expect(after({ edit: 'move_competency', at: 2, by: 1 })).toEqual(ladder);
    expect(after({ edit: 'move_level', track: 0, at: 0, by: -1 })).toEqual(ladder);
  });

  it('keeps the expectations of a level in the order of the competencies', () => {
    const [ic] = after({ edit: 'write_cell', track: 0, level: 1, competencyKey: 'delivery', facts: written }).tracks;
    expect(ic?.levels[1]?.expectations.map(({ competencyKey }) => competencyKey)).toEqual([
      'design',
      'delivery',
      'people',
    ]);
  });

  it('never gives a key twice, whatever things are called', () => {
    const names = ['Design', 'design', 'DESIGN!', 'Désign', '…', '', '日本語', '日本語', 'x'.repeat(200)];
    const all = names.reduce(
      (so, name) => edited(so, { edit: 'add_competency', facts: { name, theme: 'impact' } }),
      ladder,
    );
    expect(ladderProblems(all)).toEqual([]);
    expect(all.competencies.slice(3).map(({ key }) => key)).toEqual([
      ...['design-2', 'design-3', 'design-4', 'design-5', 'one', 'one-2', '日本語', '日本語-2', 'x'.repeat(60)],
    ]);
  });

  it('makes keys that are well-formed where a name is cut', () => {
    expect(keyFor('𝒜'.repeat(100), []).isWellFormed()).toBe(true);
    expect(keyFor('😀'.repeat(100), [])).toBe('one');
  });
});
