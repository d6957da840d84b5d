import type { Bar } from '../coverage/coverage.js';

export type Theme = 'impact' | 'behaviour' | 'management' | 'functional';
export type LadderCompetency = Readonly<{ key: string; name: string; theme: Theme }>;

/** What one level asks for in one competency. */
export type LadderCell = Readonly<{ competencyKey: string; statement: string; required: boolean; bar: Bar }>;

export type LadderLevel = Readonly<{
  rank: number;
  code: string;
  title: string;
  scope: string;
  /** Null for the last level of a track: nobody is expected to leave it. */
  typicalMonths: number | null;
  expectations: readonly LadderCell[];
}>;

export type LadderTrack = Readonly<{ key: string; name: string; levels: readonly LadderLevel[] }>;

/** A ladder as data: what an organization begins with and may make its own. */
export type LadderTemplate = Readonly<{
  name: string;
  competencies: readonly LadderCompetency[];
  tracks: readonly LadderTrack[];
}>;

/** What is edited and published: a level's rank is its place in the track. A template is one. */
export type LadderContent = Readonly<{
  name: string;
  competencies: readonly LadderCompetency[];
  tracks: readonly Readonly<{ key: string; name: string; levels: readonly Omit<LadderLevel, 'rank'>[] }>[];
}>;
