import type { ExpectationCoverage } from '../coverage/coverage.js';
import type { SignalResult } from '../journey/signals.js';
import { asItIs, type Found } from './finding.js';

export type SignalToCheck = Pick<
  SignalResult,
  'key' | 'practice' | 'name' | 'sentence' | 'met' | 'required' | 'private'
>;
/** With the name of its competency. */
export type ExpectationToCheck = Readonly<{ competency: string }> &
  Pick<ExpectationCoverage, 'competencyKey' | 'required' | 'covered' | 'rule' | 'missing'>;

const ofWhat = { check: 'gaps', severity: 'blocker', onlyOwner: false } as const;

/** What the framework requires and does not find: signals, and expectations of the level without enough evidence. */
export function openGaps(signals: readonly SignalToCheck[], expectations: readonly ExpectationToCheck[]): Found[] {
  const uncovered = expectations.filter(({ required, covered }) => required && !covered);
  // The signal only counts what the expectations say one by one.
  const told = signals.filter(
    (signal) => signal.required && !signal.private && !signal.met && !counts(signal, uncovered),
  );
  return [
    ...told.map(({ key, practice, name, sentence }) => ({
      ...ofWhat,
      key: `signal ${key}`,
      title: name,
      sentence,
      act: 'open_practice' as const,
      practice,
      competencyKey: null,
    })),
    ...uncovered.map(({ competencyKey, competency, rule, missing }) => ({
      ...ofWhat,
      key: `expectation ${competencyKey}`,
      title: asItIs(competency),
      sentence: missing ? { en: `Asked for: ${rule.en} ${missing.en}`, es: `Se pide: ${rule.es} ${missing.es}` } : rule,
      act: 'log_evidence' as const,
      practice: 'lead-from-where-you-stand',
      competencyKey,
    })),
  ];
}

const counts = ({ key }: SignalToCheck, uncovered: readonly unknown[]): boolean =>
  key === 'expectations_covered' && uncovered.length > 0;
