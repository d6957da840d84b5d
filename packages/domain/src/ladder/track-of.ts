import type { Bar } from '../coverage/coverage.js';
import type { LadderLevel } from './ladder.types.js';

/** Statements by level code and competency key. */
export type CellsByLevel = Readonly<Record<string, Readonly<Record<string, string>>>>;
type LevelHead = Omit<LadderLevel, 'expectations' | 'rank'>;

/** Competencies that one shows now and then rather than every week ask for fewer entries. */
const lighter = new Set(['grows-others', 'direction', 'hiring', 'communication', 'forecasting']);

/**
 * What has to be shown grows with the rank: more entries, of more kinds, over more months, so that a level is reached by
 * a way of working and not by one good week.
 */
function barFor(rank: number, competencyKey: string): Bar {
  const count = lighter.has(competencyKey) ? Math.ceil(rank / 2) : Math.min(1 + Math.ceil(rank / 2), 4);
  return {
    count,
    kinds: rank >= 4 ? Math.min(2, count) : 1,
    months: Math.min(count, rank >= 5 ? 3 : rank >= 3 ? 2 : 1),
  };
}

/** Not yet asked of newcomers, but shown to them: what they grow towards. */
const optionalAt = (rank: number, competencyKey: string): boolean =>
  rank === 1 && ['direction', 'grows-others', 'hiring', 'forecasting'].includes(competencyKey);

export function levelsOf(heads: readonly LevelHead[], cells: CellsByLevel, firstBarRank: number): LadderLevel[] {
  return heads.map((head, index) => ({
    ...head,
    rank: index + 1,
    expectations: Object.entries(cells[head.code] ?? {}).map(([competencyKey, statement]) => ({
      competencyKey,
      statement,
      required: !optionalAt(index + firstBarRank, competencyKey),
      bar: barFor(index + firstBarRank, competencyKey),
    })),
  }));
}
