import { coverageFromCounters, type ExpectationToCover } from '../coverage/coverage.js';
import type { CountersByCompetency } from '../coverage/counters.js';
import { sayBoth } from '../journey/words.js';
import { asItIs, type Found } from './finding.js';

export type UnsharedToCheck = Readonly<{
  expectations: readonly (ExpectationToCover & Readonly<{ competency: string }>)[];
  /** What counts now, and what only the owner sees, both by key of the competency. */
  shared: CountersByCompetency;
  unshared: CountersByCompetency;
}>;

/** Required expectations that lack evidence which exists, and which only its owner sees. */
export function unsharedEvidence({ expectations, shared, unshared }: UnsharedToCheck): Found[] {
  const now = coverageFromCounters(expectations, shared).expectations;
  const all = coverageFromCounters(expectations, together(shared, unshared)).expectations;
  return expectations.flatMap(({ competencyKey, competency, required }, index): Found[] => {
    const count = Object.hasOwn(unshared, competencyKey) ? (unshared[competencyKey]?.count ?? 0) : 0;
    if (!required || now[index]?.covered || count === 0) return [];
    const covers = all[index]?.covered === true;
    return [
      {
        check: 'unshared',
        key: `unshared ${competencyKey}`,
        severity: 'advice',
        act: 'share_evidence',
        practice: 'lead-from-where-you-stand',
        competencyKey,
        onlyOwner: true,
        title: asItIs(competency),
        sentence: sayBoth(covers ? covering : adding, { count }),
      },
    ];
  });
}

const covering = {
  en: '{count} private {count|entry|entries} of yours would cover it, once you share {count|it|them}.',
  es: '{count} {count|entrada privada tuya la cubriría|entradas privadas tuyas la cubrirían} si {count|la|las} compartes.',
};
const adding = {
  en: '{count} private {count|entry|entries} of yours would count towards it, once you share {count|it|them}.',
  es: '{count} {count|entrada privada tuya contaría|entradas privadas tuyas contarían} si {count|la|las} compartes.',
};

function together(a: CountersByCompetency, b: CountersByCompetency): CountersByCompetency {
  const sum = new Map(Object.entries(a));
  for (const [key, more] of Object.entries(b)) {
    const { count, kinds, months } = sum.get(key) ?? { count: 0, kinds: {}, months: {} };
    sum.set(key, {
      count: count + more.count,
      kinds: added(kinds, more.kinds),
      months: added(months, more.months),
    });
  }
  return Object.fromEntries(sum);
}

type Tally = Readonly<Record<string, number>>;

function added(a: Tally, b: Tally): Tally {
  const sum = new Map(Object.entries(a));
  for (const [key, count] of Object.entries(b)) sum.set(key, (sum.get(key) ?? 0) + count);
  return Object.fromEntries(sum);
}
