import type { LadderCell, LadderLevel, LadderTemplate, LadderTrack } from './ladder.types.js';

/** The level above on the same track, or null at its top or for a code that the ladder does not have. */
export function nextLevel(ladder: LadderTemplate, code: string): LadderLevel | null {
  const track = ladder.tracks.find(({ levels }) => levels.some((level) => level.code === code));
  const rank = track?.levels.find((level) => level.code === code)?.rank;
  return rank === undefined ? null : (at(track, rank + 1) ?? null);
}

const at = (track: LadderTrack | undefined, rank: number) => track?.levels.find((level) => level.rank === rank);

export type LevelStep = Readonly<{ competencyKey: string; current: LadderCell | null; next: LadderCell | null }>;

/** Two levels side by side: every competency that either asks for, in the order of the next level. */
export function sideBySide(current: LadderLevel | null, next: LadderLevel | null): LevelStep[] {
  const cell = (level: LadderLevel | null, key: string) =>
    level?.expectations.find(({ competencyKey }) => competencyKey === key) ?? null;
  const cells = [...(next?.expectations ?? []), ...(current?.expectations ?? [])];
  const keys = [...new Set(cells.map(({ competencyKey }) => competencyKey))];
  return keys.map((key) => ({ competencyKey: key, current: cell(current, key), next: cell(next, key) }));
}
