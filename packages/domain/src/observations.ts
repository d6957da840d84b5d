/**
 * What a newcomer can notice: how things get done, what happens when they go right or wrong, what is praised and what
 * is criticised.
 */
export const observationKinds = ['how_done', 'went_right', 'went_wrong', 'praised', 'criticised'] as const;

export type ObservationKind = (typeof observationKinds)[number];

/** How many observations there are of each kind; a kind that has none is left out. */
export type KindTally = Readonly<Record<string, number>>;

/**
 * The tally after an observation turned from one kind into another; `null` where it was not there, or is not any more.
 * The same sum whatever the order of changes, so that a kept tally can be compared with a recount.
 */
export function retallied(
  tally: KindTally,
  before: ObservationKind | null,
  after: ObservationKind | null,
): Record<string, number> {
  const changed = { ...tally };
  if (before) changed[before] = (changed[before] ?? 0) - 1;
  if (after) changed[after] = (changed[after] ?? 0) + 1;
  return Object.fromEntries(Object.entries(changed).filter(([, count]) => count > 0));
}

/** How many observations, over how many kinds. */
export function observed(tally: KindTally): { observations: number; observationKinds: number } {
  const counts = Object.values(tally);
  return { observations: counts.reduce((sum, count) => sum + count, 0), observationKinds: counts.length };
}
