import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ladderDifference } from './difference.js';
import { engineeringLadder } from './engineering/ladder.js';
import type { LadderContent, Theme } from './ladder.types.js';
import { ladderProblems } from './problems.js';
import { ladderFromTable, ladderTable } from './table.js';

const words = fc.string({ unit: 'grapheme', maxLength: 12 });
const small = fc.integer({ min: 1, max: 9 });
const content = (): fc.Arbitrary<LadderContent> =>
  fc
    .uniqueArray(fc.tuple(words, words, fc.constantFrom<Theme>('impact', 'behaviour', 'management', 'functional')), {
      selector: ([key]) => key,
      maxLength: 5,
    })
    .chain((competencies) => {
      const keys = competencies.map(([key]) => key);
      const expectations = fc.subarray(keys).chain((asked) =>
        fc.tuple(
          ...asked.map((competencyKey) =>
            fc.record({
              competencyKey: fc.constant(competencyKey),
              statement: words,
              required: fc.boolean(),
              bar: fc.record({ count: small, kinds: small, months: small }),
            }),
          ),
        ),
      );
      const level = fc.record({
        code: words,
        title: words,
        scope: words,
        typicalMonths: fc.option(fc.integer({ min: 0, max: 120 })),
        expectations,
      });
      const track = fc.record({
        key: words,
        name: words,
        levels: fc.uniqueArray(level, { selector: ({ code }) => code, maxLength: 4 }),
      });
      return fc.record({
        name: words,
        competencies: fc.constant(competencies.map(([key, name, theme]) => ({ key, name, theme }))),
        tracks: fc.uniqueArray(track, { selector: ({ key }) => key, maxLength: 3 }),
      });
    });

const { tracks, competencies } = engineeringLadder;
const [ic, m] = tracks;
if (!ic || !m) throw new Error('The engineering ladder has two tracks.');
const [ic1, ic2, ...higher] = ic.levels;
if (!ic1 || !ic2) throw new Error('The engineering ladder has levels.');
const withIc = (levels: LadderContent['tracks'][number]['levels']): LadderContent => ({
  ...engineeringLadder,
  tracks: [{ ...ic, levels }, m],
});

describe('a ladder as a table', () => {
  it('loses nothing on the way there and back, whatever it says', () => {
    fc.assert(
      fc.property(content(), (ladder) => {
        expect(ladderFromTable(ladderTable(ladder))).toEqual({ content: ladder, problems: [] });
      }),
    );
  });

  it('reads columns in any order, and names each row that says nothing a ladder could be made of', () => {
    const table = ladderTable(engineeringLadder).map((row) => row.toReversed());
    expect(ladderFromTable(table).problems).toEqual([]);
    const said = ladderTable(withIc([ic1]));
    const wrong = said.map((row) => (row[0] === 'level' && row[2] === 'IC1' ? row.with(8, 'soon') : row));
    expect(ladderFromTable([...wrong, ['rung', 'ic']]).problems).toEqual([
      { row: said.findIndex((row) => row[2] === 'IC1') + 1, column: 'typical_months', code: 'not_a_number' },
      { row: said.length + 1, column: 'row', code: 'unknown_row' },
    ]);
  });

  it('says which columns are missing', () => {
    const { problems } = ladderFromTable([['row', 'track']]);
    expect(problems).toContainEqual({ row: 1, column: 'level', code: 'missing_column' });
  });
});

describe('what keeps a ladder from being published', () => {
  it('is nothing, for the one that comes with Rungs', () => {
    expect(ladderProblems(engineeringLadder)).toEqual([]);
  });

  const cell = ic1.expectations[0];
  if (!cell) throw new Error('The first level asks for something.');
  it.each<[string, LadderContent, string, (string | number)[]]>([
    ['no track', { ...engineeringLadder, tracks: [] }, 'no_tracks', ['tracks']],
    ['a track without levels', withIc([]), 'no_levels', ['tracks', 0, 'levels']],
    [
      'two levels with one code',
      withIc([ic1, { ...ic2, code: 'IC1' }]),
      'repeated_code',
      ['tracks', 0, 'levels', 1, 'code'],
    ],
    [
      'a level that asks for nothing',
      withIc([{ ...ic1, expectations: [] }]),
      'nothing_asked',
      ['tracks', 0, 'levels', 0, 'expectations'],
    ],
    [
      'two expectations in one cell',
      withIc([{ ...ic1, expectations: [cell, cell] }]),
      'repeated_cell',
      ['tracks', 0, 'levels', 0, 'expectations', 1],
    ],
    [
      'a competency that is not there',
      withIc([{ ...ic1, expectations: [{ ...cell, competencyKey: 'magic' }] }]),
      'unknown_competency',
      ['tracks', 0, 'levels', 0, 'expectations', 0, 'competencyKey'],
    ],
    [
      'more kinds than entries',
      withIc([{ ...ic1, expectations: [{ ...cell, bar: { count: 1, kinds: 2, months: 1 } }] }]),
      'bar_too_varied',
      ['tracks', 0, 'levels', 0, 'expectations', 0, 'bar'],
    ],
    [
      'one key for two competencies',
      { ...engineeringLadder, competencies: [...competencies, ...competencies.slice(0, 1)] },
      'repeated_key',
      ['competencies', competencies.length, 'key'],
    ],
    ['no competencies', { ...engineeringLadder, competencies: [] }, 'no_competencies', ['competencies']],
  ])('%s', (_, ladder, code, path) => expect(ladderProblems(ladder)).toContainEqual({ code, path }));
});

describe('the difference between two ladders', () => {
  it('is nothing between a ladder and itself', () => {
    fc.assert(fc.property(content(), (ladder) => expect(ladderDifference(ladder, ladder)).toEqual([])));
  });

  it('adds one way what it removes the other way, and nothing in both is called so', () => {
    fc.assert(
      fc.property(content(), content(), (one, other) => {
        const named = (changes: ReturnType<typeof ladderDifference>, kind: string) =>
          changes
            .filter((change) => change.kind === kind)
            .map(({ thing, name }) => `${thing} ${name}`)
            .toSorted();
        const [there, back] = [ladderDifference(one, other), ladderDifference(other, one)];
        expect(named(there, 'added')).toEqual(named(back, 'removed'));
        expect(named(there, 'removed')).toEqual(named(back, 'added'));
      }),
    );
  });

  it.each<[string, LadderContent, object[]]>([
    [
      'a statement in other words',
      withIc([
        { ...ic1, expectations: ic1.expectations.map((one, at) => (at === 0 ? { ...one, statement: 'Ships.' } : one)) },
        ic2,
        ...higher,
      ]),
      [{ kind: 'changed', thing: 'expectation', name: 'IC1, Delivery', field: 'statement', to: 'Ships.' }],
    ],
    [
      'a level in another place, with the others as they stood',
      withIc([ic2, ...higher, ic1]),
      [{ kind: 'moved', thing: 'level', name: 'IC1' }],
    ],
    [
      'a competency under another name',
      {
        ...engineeringLadder,
        competencies: competencies.map((one) => (one.key === 'delivery' ? { ...one, name: 'Shipping' } : one)),
      },
      [{ kind: 'changed', thing: 'competency', name: 'Delivery', field: 'name', from: 'Delivery', to: 'Shipping' }],
    ],
  ])('says %s', (_, later, expected) => {
    const changes = ladderDifference(engineeringLadder, later);
    expect(changes).toHaveLength(expected.length);
    expect(changes).toMatchObject(expected);
  });

  it('says of a level that went away that it and what it asked for are gone', () => {
    const changes = ladderDifference(engineeringLadder, withIc([ic2, ...higher]));
    expect(changes).toHaveLength(1 + ic1.expectations.length);
    expect(changes[0]).toEqual({ kind: 'removed', thing: 'level', name: 'IC1' });
  });
});
