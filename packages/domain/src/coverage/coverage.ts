import type { Localized } from '../framework/steps.js';
import { addToCounters, type CountersByCompetency } from './counters.js';

/** How much evidence an expectation asks for: entries, different kinds of entry, different months. */
export type Bar = Readonly<{ count: number; kinds: number; months: number }>;
export type ExpectationToCover = Readonly<{ competencyKey: string; required: boolean; bar: Bar }>;

/** A piece of evidence as coverage sees it. `counted`: shared with the manager or wider, and confirmed. */
export type EvidenceForCoverage = Readonly<{
  id: string;
  competencyKeys: readonly string[];
  kind: string;
  month: string;
  counted: boolean;
}>;

export type ExpectationCoverage = ExpectationToCover &
  Readonly<{
    covered: boolean;
    count: number;
    kinds: number;
    months: number;
    rule: Localized;
    missing: Localized | null;
  }>;

export type Coverage = Readonly<{
  /** Required expectations whose bar is reached, out of all required ones. */
  covered: number;
  required: number;
  expectations: readonly ExpectationCoverage[];
}>;

/** Coverage from kept counters: each expectation against its own bar; no average, no surplus carried over. */
export function coverageFromCounters(
  expectations: readonly ExpectationToCover[],
  counters: CountersByCompetency,
): Coverage {
  const measured = expectations.map((expectation) => measure(expectation, counters));
  const required = measured.filter((expectation) => expectation.required);
  return {
    covered: required.filter(({ covered }) => covered).length,
    required: required.length,
    expectations: measured,
  };
}

/** How many of the required expectations are covered, without the words for each. */
export function coveredFromCounters(
  expectations: readonly ExpectationToCover[],
  counters: CountersByCompetency,
): Pick<Coverage, 'covered' | 'required'> {
  const required = expectations.filter((expectation) => expectation.required);
  const covered = required.filter(({ bar, competencyKey }) => reaches(kept(counters, competencyKey), bar)).length;
  return { covered, required: required.length };
}

/** The same from the entries themselves, naming for each expectation the entries that count towards it. */
export function coverage(
  expectations: readonly ExpectationToCover[],
  evidence: readonly EvidenceForCoverage[],
): Coverage & Readonly<{ evidenceIds: Readonly<Record<string, readonly string[]>> }> {
  const counting = evidence.filter(({ counted }) => counted);
  const ids = new Map<string, string[]>();
  for (const { id, competencyKeys } of counting) {
    for (const key of new Set(competencyKeys)) ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  const counters = counting.reduce<CountersByCompetency>(addToCounters, {});
  return { ...coverageFromCounters(expectations, counters), evidenceIds: Object.fromEntries(ids) };
}

/** The required expectations that are covered only while this entry is there. */
export function contributionOf(
  evidenceId: string,
  expectations: readonly ExpectationToCover[],
  evidence: readonly EvidenceForCoverage[],
): string[] {
  const keys = (entries: readonly EvidenceForCoverage[]): string[] =>
    coverage(expectations, entries)
      .expectations.filter(({ required, covered }) => required && covered)
      .map(({ competencyKey }) => competencyKey);
  const without = new Set(keys(evidence.filter(({ id }) => id !== evidenceId)));
  return keys(evidence).filter((key) => !without.has(key));
}

function measure(expectation: ExpectationToCover, counters: CountersByCompetency): ExpectationCoverage {
  const { bar, competencyKey } = expectation;
  const has = kept(counters, competencyKey);
  const covered = reaches(has, bar);
  return { ...expectation, ...has, covered, rule: ruleWords(bar), missing: covered ? null : missingWords(bar, has) };
}

function kept(counters: CountersByCompetency, competencyKey: string): Bar {
  const own = Object.hasOwn(counters, competencyKey) ? counters[competencyKey] : undefined;
  if (!own) return { count: 0, kinds: 0, months: 0 };
  return { count: own.count, kinds: Object.keys(own.kinds).length, months: Object.keys(own.months).length };
}

const reaches = (has: Bar, bar: Bar): boolean =>
  has.count >= bar.count && has.kinds >= bar.kinds && has.months >= bar.months;

const entries = (n: number): Localized => ({
  en: n === 1 ? '1 piece of evidence' : `${n} pieces of evidence`,
  es: n === 1 ? '1 evidencia' : `${n} evidencias`,
});

function ruleWords({ count, kinds, months }: Bar): Localized {
  const en = [entries(count).en];
  const es = [entries(count).es];
  if (kinds > 1) {
    en.push(`of ${kinds} different kinds`);
    es.push(`de ${kinds} tipos distintos`);
  }
  if (months > 1) {
    en.push(`from ${months} different months`);
    es.push(`de ${months} meses distintos`);
  }
  return { en: `${en.join(' ')}.`, es: `${es.join(' ')}.` };
}

/** Of a bar that is not reached: what is missing first. */
function missingWords(bar: Bar, has: Bar): Localized {
  const more = Math.max(bar.count - has.count, 0);
  if (more > 0) {
    return {
      en: `${more === 1 ? 'One more piece of evidence' : `${entries(more).en} more`}: ${has.count} of ${bar.count} so far.`,
      es: `${more === 1 ? 'Falta 1 evidencia' : `Faltan ${entries(more).es}`}: ${has.count} de ${bar.count} hasta ahora.`,
    };
  }
  if (has.kinds < bar.kinds) {
    return {
      en: `Evidence of another kind: ${has.kinds} of ${bar.kinds} kinds so far.`,
      es: `Evidencia de otro tipo: ${has.kinds} de ${bar.kinds} tipos hasta ahora.`,
    };
  }
  return {
    en: `Evidence from another month: ${has.months} of ${bar.months} months so far.`,
    es: `Evidencia de otro mes: ${has.months} de ${bar.months} meses hasta ahora.`,
  };
}
