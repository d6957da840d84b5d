import type { LadderView } from '@rungs/contracts/ladders.js';

/** A column of the pipeline: a level, or several that are looked at together. `null` among the ids: no level. */
export type Column = Readonly<{ code: string; title: string; levelIds: readonly (string | null)[] }>;

const none: Column = { code: '–', title: '', levelIds: [null] };

/**
 * The ways to cut people by level, finest first. A small organization would see hardly a figure level by level, so its
 * levels are banded until most figures can be shown. One cut holds for everybody and every filter: two cuts of the
 * same people could be subtracted from each other.
 */
export function cuts(ladders: readonly LadderView[]): Column[][] {
  const tracks = ladders.flatMap((ladder) => ladder.tracks);
  const levels = tracks.flatMap((track) => track.levels);
  const everybody = { code: 'All', title: '', levelIds: [...levels.map(({ id }) => id), null] };
  return [
    [...levels.map(({ id, code, title }) => ({ code, title, levelIds: [id] })), none],
    [...tracks.flatMap((track) => pairs(track.levels)), none],
    [...tracks.map((track) => together(track.name, track.levels)), none],
    [everybody],
  ];
}

type Level = Readonly<{ id: string; code: string }>;

function pairs(levels: readonly Level[]): Column[] {
  const bands: Column[] = [];
  for (let from = 0; from < levels.length; from += 2) bands.push(together('', levels.slice(from, from + 2)));
  return bands;
}

function together(title: string, levels: readonly Level[]): Column {
  const codes = [levels[0]?.code ?? '', levels.at(-1)?.code ?? ''];
  return { code: [...new Set(codes)].join('–'), title, levelIds: levels.map(({ id }) => id) };
}
