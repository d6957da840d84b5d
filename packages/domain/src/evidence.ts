import { type Audience, reaches } from './audience.js';
import { addToCounters, type CountersByCompetency, removeFromCounters } from './coverage/counters.js';
import type { EvidenceKind } from './quick-log/kind-words.js';

/** An entry as far as it is counted. */
export type CountableEvidence = Readonly<{
  audience: Audience;
  kind: EvidenceKind;
  /** `YYYY-MM-DD`. */
  occurredOn: string;
  competencyKeys: readonly string[];
}>;

/** What is kept of a person's evidence. `evidenceTotal` holds the private entries too, and is shown to the owner only. */
export type EvidenceCounts = Readonly<{
  evidenceTotal: number;
  evidenceShared: number;
  leadershipEvidence: number;
  byCompetency: CountersByCompetency;
}>;

const leadershipKinds: ReadonlySet<EvidenceKind> = new Set(['mentoring', 'teaching', 'glue']);

/** Shared with the manager or wider: what both sides see is what coverage is made of. */
export const counts = ({ audience }: Pick<CountableEvidence, 'audience'>): boolean => reaches(audience, 'manager');

/**
 * The counts after an entry turned from `before` into `after`; `null` where it was not there, or is not any more.
 * The same sum whatever the order of changes, so that a kept count can be compared with a recount.
 */
export function recountedEvidence<C extends EvidenceCounts>(
  kept: C,
  before: CountableEvidence | null,
  after: CountableEvidence | null,
): C {
  const [was, is] = [shared(before), shared(after)];
  let byCompetency = kept.byCompetency;
  if (was) byCompetency = removeFromCounters(byCompetency, asCounted(was));
  if (is) byCompetency = addToCounters(byCompetency, asCounted(is));
  return {
    ...kept,
    evidenceTotal: kept.evidenceTotal + Number(!!after) - Number(!!before),
    evidenceShared: kept.evidenceShared + Number(!!is) - Number(!!was),
    leadershipEvidence: kept.leadershipEvidence + leads(is) - leads(was),
    byCompetency,
  };
}

/** Whether a change leaves every count as it is, so that nothing has to be locked for it. */
export function countsAlike(before: CountableEvidence, after: CountableEvidence): boolean {
  if (!counts(before) && !counts(after)) return true;
  if (counts(before) !== counts(after)) return false;
  const [a, b] = [asCounted(before), asCounted(after)];
  return a.kind === b.kind && a.month === b.month && a.competencyKeys.join('\0') === b.competencyKeys.join('\0');
}

/** `YYYY-MM`, the month that an entry speaks for: the one in which it began. */
export const monthOf = (day: string): string => day.slice(0, 7);

const shared = (entry: CountableEvidence | null): CountableEvidence | null => (entry && counts(entry) ? entry : null);
const leads = (entry: CountableEvidence | null): number => Number(!!entry && leadershipKinds.has(entry.kind));
const asCounted = ({ competencyKeys, kind, occurredOn }: CountableEvidence) => ({
  competencyKeys,
  kind,
  month: monthOf(occurredOn),
});
