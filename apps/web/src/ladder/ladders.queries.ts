import { laddersSchema, type LadderView, type LevelView } from '@rungs/contracts/ladders.js';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';

/** A published ladder never changes, so it is asked for once and kept. */
export const laddersQuery = queryOptions({
  queryKey: ['ladder'],
  queryFn: ({ signal }) => api.get('/ladders', laddersSchema, signal),
  staleTime: 60 * 60_000,
});

/** Level and track by the level's id, in whichever ladder it is. */
export function findLevel(ladders: readonly LadderView[], levelId: string | null | undefined) {
  for (const ladder of ladders) {
    for (const track of ladder.tracks) {
      const level = track.levels.find(({ id }) => id === levelId);
      if (level) return { ladder, track, level };
    }
  }
  return null;
}

/** The next level up on the same track, or null at its top. */
export function levelAbove(ladders: readonly LadderView[], levelId: string | null | undefined): LevelView | null {
  const found = findLevel(ladders, levelId);
  return found?.track.levels.find(({ rank }) => rank === found.level.rank + 1) ?? null;
}
