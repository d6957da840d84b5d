/** What is kept per competency: entries, entries by kind, entries by month (`YYYY-MM`). Enough to know its coverage. */
export type Counters = Readonly<{
  count: number;
  kinds: Readonly<Record<string, number>>;
  months: Readonly<Record<string, number>>;
}>;
export type CountersByCompetency = Readonly<Record<string, Counters>>;

export type CountedEvidence = Readonly<{ competencyKeys: readonly string[]; kind: string; month: string }>;

const none: Counters = { count: 0, kinds: {}, months: {} };

export const addToCounters = (counters: CountersByCompetency, evidence: CountedEvidence): CountersByCompetency =>
  shifted(counters, evidence, 1);

/** Undoes `addToCounters` of the same evidence exactly: what falls to nothing leaves no trace. */
export const removeFromCounters = (counters: CountersByCompetency, evidence: CountedEvidence): CountersByCompetency =>
  shifted(counters, evidence, -1);

function shifted(counters: CountersByCompetency, { competencyKeys, kind, month }: CountedEvidence, by: 1 | -1) {
  const next = new Map(Object.entries(counters));
  for (const key of new Set(competencyKeys)) {
    const { count, kinds, months } = next.get(key) ?? none;
    if (count + by <= 0) next.delete(key);
    else next.set(key, { count: count + by, kinds: tally(kinds, kind, by), months: tally(months, month, by) });
  }
  return Object.fromEntries(next);
}

function tally(counts: Readonly<Record<string, number>>, key: string, by: 1 | -1): Record<string, number> {
  const next = new Map(Object.entries(counts));
  const count = (next.get(key) ?? 0) + by;
  if (count <= 0) next.delete(key);
  else next.set(key, count);
  return Object.fromEntries(next);
}
