import type { LadderCell, LadderCompetency, LadderContent } from './ladder.types.js';

type Track = LadderContent['tracks'][number];
export type LevelFacts = Readonly<Omit<Track['levels'][number], 'expectations'>>;
export type CompetencyFacts = Readonly<Omit<LadderCompetency, 'key'>>;
export type CellFacts = Readonly<Omit<LadderCell, 'competencyKey'>>;

/** One thing that a person does to a ladder. Tracks, levels and competencies are named by their places. */
export type LadderEdit =
  | Readonly<{ edit: 'rename'; name: string }>
  | Readonly<{ edit: 'add_competency'; facts: CompetencyFacts }>
  | Readonly<{ edit: 'change_competency'; at: number; facts: CompetencyFacts }>
  | Readonly<{ edit: 'move_competency'; at: number; by: 1 | -1 }>
  | Readonly<{ edit: 'remove_competency'; at: number }>
  | Readonly<{ edit: 'add_track'; name: string }>
  | Readonly<{ edit: 'change_track'; track: number; name: string }>
  | Readonly<{ edit: 'move_track'; track: number; by: 1 | -1 }>
  | Readonly<{ edit: 'remove_track'; track: number }>
  | Readonly<{ edit: 'add_level'; track: number; facts: LevelFacts }>
  | Readonly<{ edit: 'change_level'; track: number; at: number; facts: LevelFacts }>
  | Readonly<{ edit: 'move_level'; track: number; at: number; by: 1 | -1 }>
  | Readonly<{ edit: 'remove_level'; track: number; at: number }>
  | Readonly<{ edit: 'write_cell'; track: number; level: number; competencyKey: string; facts: CellFacts | null }>;

/** The ladder after one edit; the one before stays as it was, so that undoing is going back to it. */
export function edited(ladder: LadderContent, change: LadderEdit): LadderContent {
  const { competencies, tracks } = ladder;
  const inTrack = (track: number, work: (levels: Track['levels']) => Track['levels']): LadderContent => ({
    ...ladder,
    tracks: at(tracks, track, (one) => ({ ...one, levels: work(one.levels) })),
  });
  switch (change.edit) {
    case 'rename':
      return { ...ladder, name: change.name };
    case 'add_competency': {
      const key = keyFor(change.facts.name, competencies);
      return { ...ladder, competencies: [...competencies, { key, ...change.facts }] };
    }
    case 'change_competency':
      return { ...ladder, competencies: at(competencies, change.at, ({ key }) => ({ key, ...change.facts })) };
    case 'move_competency':
      return { ...ladder, competencies: moved(competencies, change.at, change.by) };
    case 'remove_competency':
      return withoutCompetency(ladder, change.at);
    case 'add_track':
      return { ...ladder, tracks: [...tracks, { key: keyFor(change.name, tracks), name: change.name, levels: [] }] };
    case 'change_track':
      return { ...ladder, tracks: at(tracks, change.track, (one) => ({ ...one, name: change.name })) };
    case 'move_track':
      return { ...ladder, tracks: moved(tracks, change.track, change.by) };
    case 'remove_track':
      return { ...ladder, tracks: tracks.toSpliced(change.track, 1) };
    case 'add_level':
      return inTrack(change.track, (levels) => [...levels, { ...change.facts, expectations: [] }]);
    case 'change_level':
      return inTrack(change.track, (levels) =>
        at(levels, change.at, ({ expectations }) => ({ ...change.facts, expectations })),
      );
    case 'move_level':
      return inTrack(change.track, (levels) => moved(levels, change.at, change.by));
    case 'remove_level':
      return inTrack(change.track, (levels) => levels.toSpliced(change.at, 1));
    case 'write_cell':
      return inTrack(change.track, (levels) =>
        at(levels, change.level, (level) => ({
          ...level,
          expectations: written(level.expectations, competencies, change),
        })),
      );
  }
}

/** A key that nothing has yet: of the letters of a name, by which it is known for good, also when the name changes. */
export function keyFor(name: string, taken: readonly { key: string }[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '')
    // Cut between characters and never inside one, with room for a number.
    .match(/^.{0,60}/u)?.[0];
  const stem = plain === undefined || plain === '' ? 'one' : plain;
  const has = new Set(taken.map(({ key }) => key));
  let key = stem;
  for (let number = 2; has.has(key); number++) key = `${stem}-${number}`;
  return key;
}

function at<T>(list: readonly T[], place: number, change: (one: T) => T): readonly T[] {
  return list.map((one, here) => (here === place ? change(one) : one));
}

/** One place up or down; at the end of the list it stays. */
function moved<T>(list: readonly T[], place: number, by: 1 | -1): readonly T[] {
  const [one, other] = [list[place], list[place + by]];
  if (one === undefined || other === undefined) return list;
  return list.with(place, other).with(place + by, one);
}

function withoutCompetency(ladder: LadderContent, place: number): LadderContent {
  const key = ladder.competencies[place]?.key;
  return {
    ...ladder,
    competencies: ladder.competencies.toSpliced(place, 1),
    tracks: ladder.tracks.map((track) => ({
      ...track,
      levels: track.levels.map((level) => ({
        ...level,
        expectations: level.expectations.filter(({ competencyKey }) => competencyKey !== key),
      })),
    })),
  };
}

/** Expectations stand in the order of the competencies, as the matrix is read. */
function written(
  cells: readonly LadderCell[],
  competencies: readonly LadderCompetency[],
  { competencyKey, facts }: Extract<LadderEdit, { edit: 'write_cell' }>,
): readonly LadderCell[] {
  const others = cells.filter((cell) => cell.competencyKey !== competencyKey);
  if (!facts) return others;
  const place = new Map(competencies.map(({ key }, index) => [key, index]));
  const placeOf = (cell: LadderCell): number => place.get(cell.competencyKey) ?? competencies.length;
  return [...others, { competencyKey, ...facts }].toSorted((a, b) => placeOf(a) - placeOf(b));
}
