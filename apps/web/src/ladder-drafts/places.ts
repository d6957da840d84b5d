import type { LadderDraftView } from '@rungs/contracts/ladder-drafts.js';
import type { LadderContent } from '@rungs/domain/ladder/ladder.types.js';

/** A cell of the grid: row 0 holds the levels, column 0 the competencies. */
export type Place = Readonly<{ row: number; column: number }>;
type Found = Readonly<{
  /** The track to be shown, by its place; null where the problem is in no track. */
  track: number | null;
  /** Null where it is the track, or the ladder, as a whole. */
  place: Place | null;
  /** How people call what it is about: "IC3", "IC3, Delivery", "Delivery", "Management". */
  name: string;
}>;

/** Where in the grid a problem is, and what it is about. */
export function problemAt(content: LadderContent, { path }: LadderDraftView['problems'][number]): Found {
  const [list, first, , second, , third] = path;
  const competencies = content.competencies;
  if (list === 'competencies') {
    const name = competencies[Number(first)]?.name ?? '';
    return { track: null, place: first === undefined ? null : { row: Number(first) + 1, column: 0 }, name };
  }
  const track = content.tracks[Number(first)];
  if (first === undefined || !track) return { track: null, place: null, name: '' };
  const level = track.levels[Number(second)];
  if (second === undefined || !level) return { track: Number(first), place: null, name: track.name };
  const column = Number(second) + 1;
  const key = level.expectations[Number(third)]?.competencyKey;
  if (third === undefined || key === undefined) {
    return { track: Number(first), place: { row: 0, column }, name: level.code };
  }
  const row = competencies.findIndex((competency) => competency.key === key);
  return {
    track: Number(first),
    place: row < 0 ? { row: 0, column } : { row: row + 1, column },
    name: `${level.code}, ${competencies[row]?.name ?? key}`,
  };
}

/** Where an arrow leads: never out of the grid, nor onto its corner, which holds nothing. */
export function moveFrom({ row, column }: Place, key: string, far: boolean, last: Place): Place | null {
  const next: Place | null =
    key === 'ArrowUp'
      ? { row: row - 1, column }
      : key === 'ArrowDown'
        ? { row: row + 1, column }
        : key === 'ArrowLeft'
          ? { row, column: column - 1 }
          : key === 'ArrowRight'
            ? { row, column: column + 1 }
            : key === 'Home'
              ? { row: far ? 0 : row, column: 0 }
              : key === 'End'
                ? { row: far ? last.row : row, column: last.column }
                : null;
  if (!next) return null;
  return within(next, last);
}

export function within({ row, column }: Place, last: Place): Place {
  const inside = { row: Math.max(0, Math.min(row, last.row)), column: Math.max(0, Math.min(column, last.column)) };
  if (inside.row > 0 || inside.column > 0) return inside;
  return last.column > 0 ? { row: 0, column: 1 } : { row: Math.min(1, last.row), column: 0 };
}
