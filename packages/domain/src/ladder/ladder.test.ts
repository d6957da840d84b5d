import { describe, expect, it } from '@jest/globals';
import { engineeringLadder } from './engineering/ladder.js';
import { nextLevel, sideBySide } from './next-level.js';
import { ladderProblems } from './problems.js';
import { ladderTemplates } from './templates.js';

it('has six levels of engineers and three of managers', () => {
  const codes = engineeringLadder.tracks.flatMap(({ levels }) => levels.map(({ code }) => code));
  expect(codes).toEqual(['IC1', 'IC2', 'IC3', 'IC4', 'IC5', 'IC6', 'M1', 'M2', 'M3']);
});

describe.each(Object.entries(ladderTemplates))('the ladder of %s', (_, ladder) => {
  const levels = ladder.tracks.flatMap((track) => track.levels);
  const cells = levels.flatMap((level) => level.expectations.map((cell) => ({ level: level.code, ...cell })));

  it('can be published as it is', () => {
    expect(ladderProblems(ladder)).toEqual([]);
    for (const { key } of ladder.competencies) expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
    for (const track of ladder.tracks) {
      expect(track.levels.map(({ rank }) => rank)).toEqual(track.levels.map((__, index) => index + 1));
      expect(track.levels.map(({ typicalMonths }) => typicalMonths === null).lastIndexOf(false)).toBe(
        track.levels.length - 2,
      );
    }
  });

  it.each(ladder.tracks.map((track) => [track.key, track] as const))(
    'asks for the same competencies on every level of %s, each of them known',
    (_, track) => {
      const known = new Set(ladder.competencies.map(({ key }) => key));
      const asked = track.levels.map(({ expectations }) =>
        expectations.map(({ competencyKey }) => competencyKey).toSorted(),
      );
      for (const keys of asked) expect(keys).toEqual(asked[0]);
      for (const key of asked[0] ?? []) expect(known.has(key)).toBe(true);
    },
  );

  it.each(cells.map((cell) => [`${cell.level} ${cell.competencyKey}`, cell] as const))(
    'says enough to talk about: %s',
    (_, { statement }) => {
      const sentences = statement.match(/[^.]+\./g) ?? [];
      expect(sentences.length).toBeGreaterThanOrEqual(2);
      expect(sentences.length).toBeLessThanOrEqual(3);
      expect(statement.length).toBeGreaterThan(60);
    },
  );

  it('says nothing twice', () => {
    expect(new Set(cells.map(({ statement }) => statement)).size).toBe(cells.length);
  });

  it('asks for more as it rises, and never for more kinds or months than entries', () => {
    for (const track of ladder.tracks) {
      const weights = track.levels.map(({ expectations }) => expectations.reduce((sum, { bar }) => sum + bar.count, 0));
      expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    }
    for (const { bar } of cells) {
      expect(bar.kinds).toBeLessThanOrEqual(bar.count);
      expect(bar.months).toBeLessThanOrEqual(bar.count);
    }
  });
});

describe('the next level', () => {
  it.each([
    ['IC3', 'IC4'],
    ['IC6', null],
    ['M1', 'M2'],
    ['CEO', null],
  ])('after %s is %s', (code, next) => {
    expect(nextLevel(engineeringLadder, code)?.code ?? null).toBe(next);
  });

  it('lies beside the current one, competency by competency', () => {
    const [first, second] = engineeringLadder.tracks[0]?.levels ?? [];
    const rows = sideBySide(first ?? null, second ?? null);
    expect(rows).toHaveLength(8);
    for (const { current, next } of rows) expect(current?.statement).not.toBe(next?.statement);
  });
});
