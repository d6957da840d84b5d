import { signalDefinitions, type SignalDefinition, type SignalKey } from '../framework/signal-definitions.js';
import type { Localized, StepNumber } from '../framework/steps.js';

/** Everything a signal may look at: counts, never records. Yes and no are 1 and 0. */
export type JourneyFacts = Readonly<{
  keyPlayers: number;
  keyPlayersMet: number;
  openGoals: number;
  overdueGoals: number;
  goalsDeliveredWithOthers: number;
  feedbackReceived: number;
  feedbackAnswered: number;
  leadershipEvidence: number;
  coveredExpectations: number;
  requiredExpectations: number;
  intentAcknowledged: boolean;
  targetDateChosen: boolean;
}>;

export type Thresholds = Readonly<Partial<Record<SignalKey, number>>>;

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
export function evaluateSignals(facts: JourneyFacts, thresholds: Thresholds = {}): SignalResult[] {
  return signalDefinitions.map((definition) => evaluate(definition, facts, thresholds[definition.key]));
}

/** Signals met out of signals required, per step, wellbeing left out: the treads that everybody sees. */
export function stepProgress(results: readonly SignalResult[]): readonly [StepProgress, StepProgress, StepProgress, StepProgress] {
  const of = (step: StepNumber): StepProgress => {
    const counted = results.filter((result) => result.step === step && result.required && !result.private);
    return { met: counted.filter(({ met }) => met).length, required: counted.length };
  };
  return [of(1), of(2), of(3), of(4)];
}

function evaluate(definition: SignalDefinition, facts: JourneyFacts, tuned: number | undefined): SignalResult {
  const { key, practice, step, required, direction } = definition;
  const threshold = tuned ?? definition.threshold;
  const value = valueOf(definition, facts);
  const met = direction === 'at_least' ? value >= threshold : value <= threshold;
  const words = met ? definition.holds : definition.fails;
  const filled = (text: string): string => fill(text, { value, threshold, covered: facts.coveredExpectations, expectations: facts.requiredExpectations });
  const sentence = { en: filled(words.en), es: filled(words.es) };
  return { key, practice, step, value, threshold, met, required, private: definition.private, sentence };
}

function valueOf({ fact }: SignalDefinition, facts: JourneyFacts): number {
  switch (fact) {
    case 'feedbackUnanswered':
      return Math.max(facts.feedbackReceived - facts.feedbackAnswered, 0);
    case 'expectationsCoveredPercent':
      // A level that asks for nothing is not covered by nothing: there is no target to be near to.
      return facts.requiredExpectations === 0 ? 0 : Math.floor((facts.coveredExpectations * 100) / facts.requiredExpectations);
    case 'intentAcknowledged':
    case 'targetDateChosen':
      return facts[fact] ? 1 : 0;
    default:
      return facts[fact];
  }
}

const fill = (text: string, values: Readonly<Record<string, number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
