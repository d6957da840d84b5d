import { signalDefinitions, type SignalDefinition, type SignalKey } from '../framework/signal-definitions.js';
import type { Localized, StepNumber } from '../framework/steps.js';
import type { JourneyFacts } from './journey-facts.js';
import { sayBoth } from './words.js';

export type SignalResult = Readonly<{
  key: SignalKey;
  practice: string;
  step: StepNumber;
  value: number;
  threshold: number;
  met: boolean;
  required: boolean;
  private: boolean;
  sentence: Localized;
}>;

export type StepProgress = Readonly<{ met: number; required: number }>;

/** Every signal over the same facts: value, threshold, whether it holds, and a sentence why. */
export function evaluateSignals(
  facts: JourneyFacts,
  definitions: readonly SignalDefinition[] = signalDefinitions,
): SignalResult[] {
  return definitions.map((definition) => evaluate(definition, facts));
}

/** Signals met out of signals required, per step, wellbeing left out: the treads that everybody sees. */
export function stepProgress(
  results: readonly SignalResult[],
): readonly [StepProgress, StepProgress, StepProgress, StepProgress] {
  const of = (step: StepNumber): StepProgress => {
    const counted = results.filter((result) => result.step === step && result.required && !result.private);
    return { met: counted.filter(({ met }) => met).length, required: counted.length };
  };
  return [of(1), of(2), of(3), of(4)];
}

function evaluate(definition: SignalDefinition, facts: JourneyFacts): SignalResult {
  const { key, practice, step, required, direction, percentOf, onceThereIs } = definition;
  const total = percentOf ? valueOf(percentOf, facts) : 0;
  const threshold = percentOf ? Math.ceil((definition.threshold * total) / 100) : definition.threshold;
  const value = valueOf(definition.fact, facts);
  const hasBegun = !onceThereIs || valueOf(onceThereIs.fact, facts) > 0;
  const met = hasBegun && (direction === 'at_least' ? value >= threshold : value <= threshold);
  const words = met ? definition.holds : hasBegun ? definition.fails : onceThereIs.before;
  const numbers = { value, threshold, total, missing: Math.abs(threshold - value) };
  const sentence = sayBoth(words, numbers);
  return { key, practice, step, value, threshold, met, required, private: definition.private, sentence };
}

const valueOf = (fact: keyof JourneyFacts, facts: JourneyFacts): number => Number(facts[fact]);
