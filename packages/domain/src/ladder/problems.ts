import type { LadderContent } from './ladder.types.js';

export type LadderProblem = Readonly<{
  code:
    | 'no_tracks'
    | 'no_levels'
    | 'no_competencies'
    | 'repeated_key'
    | 'repeated_code'
    | 'unknown_competency'
    | 'repeated_cell'
    | 'bar_too_varied'
    | 'nothing_asked';
  /** Where it is in the content, from the outside in. */
  path: readonly (string | number)[];
}>;

/** What keeps a ladder from being published. An unfinished draft may have any of them. */
export function ladderProblems({ competencies, tracks }: LadderContent): LadderProblem[] {
  const problems: LadderProblem[] = [];
  const add = (code: LadderProblem['code'], ...path: (string | number)[]) => problems.push({ code, path });
  if (competencies.length === 0) add('no_competencies', 'competencies');
  if (tracks.length === 0) add('no_tracks', 'tracks');
  for (const at of repeated(competencies.map(({ key }) => key))) add('repeated_key', 'competencies', at, 'key');
  for (const at of repeated(tracks.map(({ key }) => key))) add('repeated_key', 'tracks', at, 'key');

  const known = new Set(competencies.map(({ key }) => key));
  // A code names its level everywhere, also where nobody says the track.
  const codes = new Set<string>();
  for (const [t, { levels }] of tracks.entries()) {
    if (levels.length === 0) add('no_levels', 'tracks', t, 'levels');
    for (const [l, { code, expectations }] of levels.entries()) {
      const here = ['tracks', t, 'levels', l] as const;
      if (codes.has(code)) add('repeated_code', ...here, 'code');
      codes.add(code);
      if (expectations.length === 0) add('nothing_asked', ...here, 'expectations');
      const cells = expectations.map(({ competencyKey }) => competencyKey);
      for (const at of repeated(cells)) add('repeated_cell', ...here, 'expectations', at);
      for (const [x, { competencyKey, bar }] of expectations.entries()) {
        if (!known.has(competencyKey)) add('unknown_competency', ...here, 'expectations', x, 'competencyKey');
        if (bar.kinds > bar.count || bar.months > bar.count) add('bar_too_varied', ...here, 'expectations', x, 'bar');
      }
    }
  }
  return problems;
}

/** The places of those that were there before. */
function repeated(keys: readonly string[]): number[] {
  return keys.flatMap((key, at) => (keys.indexOf(key) < at ? [at] : []));
}
