import type { LadderContent } from './ladder.types.js';

type Thing = 'ladder' | 'competency' | 'track' | 'level' | 'expectation';
export type LadderChange = Readonly<{
  kind: 'added' | 'removed' | 'changed' | 'moved';
  thing: Thing;
  /** How people call it: a name, a code, or `IC4, Delivery`. Of something that was renamed, as it was. */
  name: string;
  /** What of it changed; absent for what came, went or changed its place. */
  field?: string;
  from?: string;
  to?: string;
}>;

type Part = Readonly<{ thing: Thing; name: string; fields: Readonly<Record<string, string>> }>;

/**
 * What a reader of the earlier version has to read again: in the order of the later one, what went away last. Things are
 * the same by their keys (a level by its track and code, an expectation by its level and competency), not by their words.
 */
export function ladderDifference(earlier: LadderContent, later: LadderContent): LadderChange[] {
  const [before, after] = [partsOf(earlier), partsOf(later)];
  const changes: LadderChange[] = [];
  for (const [key, { thing, name, fields }] of after) {
    const was = before.get(key);
    if (!was) {
      changes.push({ kind: 'added', thing, name });
      continue;
    }
    for (const [field, to] of Object.entries(fields)) {
      const from = was.fields[field] ?? '';
      if (from !== to) changes.push({ kind: 'changed', thing, name: was.name, field, from, to });
    }
  }
  for (const key of movedIn([...before.keys()], [...after.keys()])) {
    const part = after.get(key);
    if (part) changes.push({ kind: 'moved', thing: part.thing, name: part.name });
  }
  for (const [key, { thing, name }] of before) if (!after.has(key)) changes.push({ kind: 'removed', thing, name });
  return changes;
}

function partsOf({ name, competencies, tracks }: LadderContent): Map<string, Part> {
  const parts = new Map<string, Part>();
  // Keys hold anything but this sign, so that no two of them read alike.
  const put = (thing: Thing, keys: readonly string[], called: string, fields: Part['fields']) =>
    parts.set([thing, ...keys].join('\u{0}'), { thing, name: called, fields });
  put('ladder', [], name, { name });
  for (const one of competencies) put('competency', [one.key], one.name, { name: one.name, theme: one.theme });
  const called = new Map(competencies.map((one) => [one.key, one.name]));
  for (const track of tracks) {
    put('track', [track.key], track.name, { name: track.name });
    for (const { code, title, scope, typicalMonths, expectations } of track.levels) {
      put('level', [track.key, code], code, { title, scope, typicalMonths: String(typicalMonths ?? '') });
      for (const { competencyKey, statement, required, bar } of expectations) {
        put('expectation', [track.key, code, competencyKey], `${code}, ${called.get(competencyKey) ?? competencyKey}`, {
          statement,
          required: String(required),
          bar: `${bar.count} / ${bar.kinds} / ${bar.months}`,
        });
      }
    }
  }
  return parts;
}

const ordered: ReadonlySet<string> = new Set(['competency', 'track', 'level']);

/** Among what a thing has its place: competencies and tracks in the ladder, a level in its track. Null where it has none. */
function listOf(key: string): string | null {
  const [thing = '', track = ''] = key.split('\u{0}');
  if (!ordered.has(thing)) return null;
  return thing === 'level' ? `${thing}\u{0}${track}` : thing;
}

/** Of what is in both and has a place: what must be lifted so that the rest stands as it stood, as few as possible. */
function movedIn(before: readonly string[], after: readonly string[]): string[] {
  const there = new Set(after);
  const lists = Map.groupBy(
    before.filter((key) => there.has(key)),
    listOf,
  );
  lists.delete(null);
  return [...lists.values()].flatMap((list) => {
    const places = new Map(list.map((key, place) => [key, place]));
    const now = after.filter((key) => places.has(key));
    const stays = new Set(longestRising(now.map((key) => places.get(key) ?? 0)).map((at) => now[at]));
    return now.filter((key) => !stays.has(key));
  });
}

/** The places of a longest subsequence that rises: how much of an order was kept. */
function longestRising(values: readonly number[]): number[] {
  const best: { length: number; previous: number | null }[] = [];
  for (const value of values) {
    let [length, previous]: [number, number | null] = [1, null];
    for (const [earlier, chain] of best.entries()) {
      if ((values[earlier] ?? 0) < value && chain.length + 1 > length) [length, previous] = [chain.length + 1, earlier];
    }
    best.push({ length, previous });
  }
  let at: number | null = best.reduce<number | null>(
    (top, { length }, place) => (top === null || length > (best[top]?.length ?? 0) ? place : top),
    null,
  );
  const kept: number[] = [];
  while (at !== null) {
    kept.unshift(at);
    at = best[at]?.previous ?? null;
  }
  return kept;
}
