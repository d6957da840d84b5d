import { type Confirmations, nothingToConfirm } from '../journey/moves.js';
import { practiceOtherThanItCame, sameWords, wordsOtherThan } from './own-words.js';
import type { PracticeKey } from './practice-names.js';
import { signalDefinitions, type SignalDefinition } from './signal-definitions.js';
import { steps as stepsThatCame } from './steps.js';
import type { SignalTuning, Tuning } from './tuning.types.js';

export const untuned: Tuning = { signals: {}, practices: {} };

export const confirmationsIn = ({ confirmations }: Tuning): Confirmations => ({
  ...nothingToConfirm,
  ...confirmations,
});

/** The signals as the organization has tuned them, in the order of the stair. */
export function tunedSignals({ signals }: Tuning): readonly SignalDefinition[] {
  if (Object.keys(signals).length === 0) return signalDefinitions;
  return signalDefinitions.map((definition) => {
    const { name, ...tuned } = signals[definition.key] ?? {};
    return { ...definition, ...tuned, name: { ...definition.name, ...name } };
  });
}

/** Only what differs from how it came: saying the default is saying nothing. */
export function withoutDefaults({ signals, practices, steps = {}, confirmations = {} }: Tuning): Tuning {
  const told = Object.entries(signals).map(([key, tuning]) => [key, signalOtherThanItCame(key, tuning)] as const);
  const worded = Object.entries(practices).map(
    ([key, tuning]) => [key, practiceOtherThanItCame(key as PracticeKey, tuning)] as const,
  );
  const named = stepsThatCame.map(({ number, name: came }) => {
    const name = wordsOtherThan(came, steps[number]?.name);
    return [number, { ...(name && { name }) }] as const;
  });
  const confirmed = Object.entries(confirmations).filter(([, wanted]) => wanted);
  const ownSteps = saying(named);
  return {
    signals: saying(told),
    practices: saying(worded),
    ...(Object.keys(ownSteps).length > 0 && { steps: ownSteps }),
    ...(confirmed.length > 0 && { confirmations: Object.fromEntries(confirmed) }),
  };
}

function signalOtherThanItCame(key: string, { name, ...tuning }: SignalTuning): SignalTuning {
  const came = signalDefinitions.find((known) => known.key === key);
  const other = Object.entries(tuning).filter(([what, said]) => !sameWords(said, came?.[what as keyof typeof tuning]));
  const otherName = came && wordsOtherThan(came.name, name);
  return { ...Object.fromEntries(other), ...(otherName && { name: otherName }) };
}

const saying = <T extends object>(entries: readonly (readonly [string | number, T])[]): Record<string, T> =>
  Object.fromEntries(entries.filter(([, said]) => Object.keys(said).length > 0));
