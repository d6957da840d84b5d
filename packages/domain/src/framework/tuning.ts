import { type Confirmations, type MoveAct, nothingToConfirm } from '../journey/moves.js';
import { measureOf } from './measure.js';
import { type PracticeKey, practiceNames } from './practice-names.js';
import { signalDefinitions, type SignalDefinition, type SignalKey } from './signal-definitions.js';
import type { Localized } from './steps.js';

/** What an organization says otherwise about a signal; what it leaves out stays as it came. */
export type SignalTuning = Readonly<{ threshold?: number; required?: boolean; name?: Localized }>;

/** Its own words for a practice. The guidance of a language replaces the one that came. */
export type PracticeTuning = Readonly<{ name?: Localized; guidance?: Localized }>;

export type Tuning = Readonly<{
  signals: Readonly<Record<string, SignalTuning>>;
  practices: Readonly<Record<string, PracticeTuning>>;
  /** Moves that the manager confirms; what is left out, people do by themselves. */
  confirmations?: Partial<Confirmations>;
}>;

export const untuned: Tuning = { signals: {}, practices: {} };

export const confirmationsIn = ({ confirmations }: Tuning): Confirmations => ({
  ...nothingToConfirm,
  ...confirmations,
});

const mostAsked = 100;

export type TuningProblem = Readonly<{
  path: readonly string[];
  code: 'unknown' | 'not_tunable' | 'out_of_range';
}>;

/**
 * What of a tuning cannot be: keys that nobody knows, a threshold for a question of yes or no, a threshold that no
 * count can reach or that asks for nothing. `at_most` may ask for 0; `at_least` asks for 1 or more.
 */
export function problemsIn({ signals, practices }: Tuning): TuningProblem[] {
  const ofSignals = Object.entries(signals).flatMap(([key, { threshold }]): TuningProblem[] => {
    const definition = signalDefinitions.find((known) => known.key === key);
    if (!definition) return [{ path: ['signals', key], code: 'unknown' }];
    if (threshold === undefined || threshold === definition.threshold) return [];
    const path = ['signals', key, 'threshold'];
    if (measureOf(definition) === 'yes_or_no') return [{ path, code: 'not_tunable' }];
    const least = definition.direction === 'at_least' ? 1 : 0;
    return threshold < least || threshold > mostAsked ? [{ path, code: 'out_of_range' }] : [];
  });
  const ofPractices = Object.keys(practices)
    .filter((key) => !Object.hasOwn(practiceNames, key))
    .map((key): TuningProblem => ({ path: ['practices', key], code: 'unknown' }));
  return [...ofSignals, ...ofPractices];
}

/** The signals as the organization has tuned them, in the order of the stair. */
export function tunedSignals({ signals }: Tuning): readonly SignalDefinition[] {
  if (Object.keys(signals).length === 0) return signalDefinitions;
  return signalDefinitions.map((definition) => ({ ...definition, ...signals[definition.key] }));
}

export const practiceNameIn = ({ practices }: Tuning, key: PracticeKey): Localized =>
  practices[key]?.name ?? practiceNames[key];

/** Only what differs from how it came: saying the default is saying nothing. */
export function withoutDefaults({ signals, practices, confirmations = {} }: Tuning): Tuning {
  const told = Object.entries(signals).flatMap(([key, tuning]) => {
    const came = signalDefinitions.find((known) => known.key === key);
    const other = Object.entries(tuning).filter(([what, said]) => !same(said, came?.[what as keyof SignalTuning]));
    return other.length > 0 ? [[key, Object.fromEntries(other)] as const] : [];
  });
  const worded = Object.entries(practices).flatMap(([key, { name, guidance }]) => {
    const other = {
      ...(name && !same(name, practiceNames[key as PracticeKey]) && { name }),
      ...(guidance && { guidance }),
    };
    return Object.keys(other).length > 0 ? [[key, other] as const] : [];
  });
  const confirmed = Object.entries(confirmations).filter(([, wanted]) => wanted);
  return {
    signals: Object.fromEntries(told),
    practices: Object.fromEntries(worded),
    ...(confirmed.length > 0 && { confirmations: Object.fromEntries(confirmed) }),
  };
}

export type TuningChange =
  | Readonly<{ what: 'threshold'; signal: SignalKey; from: number; to: number }>
  | Readonly<{ what: 'required'; signal: SignalKey; to: boolean }>
  | Readonly<{ what: 'signal_name'; signal: SignalKey }>
  | Readonly<{ what: 'practice_name' | 'guidance'; practice: PracticeKey }>
  | Readonly<{ what: 'confirmation'; move: MoveAct; to: boolean }>;

/** What was changed from one tuning to the next, for the history: the signals first, in the order of the stair. */
export function changesBetween(before: Tuning, after: Tuning): TuningChange[] {
  const now = tunedSignals(after);
  const ofSignals = tunedSignals(before).flatMap((was, index): TuningChange[] => {
    const is = now[index] ?? was;
    const { key: signal } = was;
    return [
      ...(was.threshold === is.threshold
        ? []
        : [{ what: 'threshold', signal, from: was.threshold, to: is.threshold } as const]),
      ...(was.required === is.required ? [] : [{ what: 'required', signal, to: is.required } as const]),
      ...(same(was.name, is.name) ? [] : [{ what: 'signal_name', signal } as const]),
    ];
  });
  const ofPractices = (Object.keys(practiceNames) as PracticeKey[]).flatMap((practice): TuningChange[] => [
    ...(same(practiceNameIn(before, practice), practiceNameIn(after, practice))
      ? []
      : [{ what: 'practice_name', practice } as const]),
    ...(same(before.practices[practice]?.guidance, after.practices[practice]?.guidance)
      ? []
      : [{ what: 'guidance', practice } as const]),
  ]);
  const [was, is] = [confirmationsIn(before), confirmationsIn(after)];
  const ofMoves = (['advance', 'revisit'] as const).flatMap((move): TuningChange[] =>
    was[move] === is[move] ? [] : [{ what: 'confirmation', move, to: is[move] }],
  );
  return [...ofSignals, ...ofPractices, ...ofMoves];
}

type Said = Localized | number | boolean | undefined;

function same(a: Said, b: Said): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.en === b.en && a.es === b.es;
}
