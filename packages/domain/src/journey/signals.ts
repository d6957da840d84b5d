import { type Measure, measureOf } from '../framework/measure.js';
import { signalDefinitions, type SignalDefinition, type SignalKey } from '../framework/signal-definitions.js';
import type { Localized, StepNumber } from '../framework/steps.js';
import type { JourneyFacts } from './journey-facts.js';
import { sayBoth } from './words.js';

export type SignalResult = Readonly<{
  key: SignalKey;
  practice: string;
  step: StepNumber;
  /** In the organization's words where it has its own. */
  name: Localized;
  direction: SignalDefinition['direction'];
  measure: Measure;
  value: number;
  threshold: number;
  met: boolean;
  required: boolean;
  private: boolean;
  sentence: Localized;
}>;

type Judged = Pick<SignalResult, 'step' | 'met' | 'required' | 'private'>;

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
  results: readonly Judged[],
): readonly [StepProgress, StepProgress, StepProgress, StepProgress] {
  const met = [0, 0, 0, 0];
  const required = [0, 0, 0, 0];
  for (const result of results) {
    if (!result.required || result.private) continue;
    const at = result.step - 1;
    required[at] = (required[at] ?? 0) + 1;
    if (result.met) met[at] = (met[at] ?? 0) + 1;
  }
  const of = (at: number): StepProgress => ({ met: met[at] ?? 0, required: required[at] ?? 0 });
  return [of(0), of(1), of(2), of(3)];
}

/** The same from the facts, for who wants no words: most of what a signal costs are its sentences. */
export const stepProgressOf = (
  facts: JourneyFacts,
  definitions: readonly SignalDefinition[] = signalDefinitions,
): ReturnType<typeof stepProgress> =>
  stepProgress(
    definitions.map((definition) => {
      const { step } = definition;
      const required = definition.required && !waitsForManager(definition, facts);
      return { step, required, private: definition.private, met: judge(definition, facts).met };
    }),
  );

function judge({ fact, direction, percentOf, onceThereIs, threshold: set }: SignalDefinition, facts: JourneyFacts) {
  const total = percentOf ? valueOf(percentOf, facts) : 0;
  const threshold = percentOf ? Math.ceil((set * total) / 100) : set;
  const value = valueOf(fact, facts);
  const lacks = lackingIn(onceThereIs, facts);
  const met = lacks < 0 && (direction === 'at_least' ? value >= threshold : value <= threshold);
  return { total, threshold, value, lacks, met };
}

/** What was said before of the same numbers, by definition: pages say the same few things of everybody. */
const said = new WeakMap<SignalDefinition, Map<number, SignalResult>>();
const mostSaid = 500;

function evaluate(definition: SignalDefinition, facts: JourneyFacts): SignalResult {
  const { fact, percentOf, onceThereIs } = definition;
  const lacks = lackingIn(onceThereIs, facts);
  const total = percentOf ? valueOf(percentOf, facts) : 0;
  // Everything that is said follows from these four. As one number they are found without writing them out.
  const waits = waitsForManager(definition, facts);
  const numbers = ((total * 2 ** 20 + valueOf(fact, facts)) * 8 + lacks + 1) * 2 + Number(waits);
  let known = said.get(definition);
  if (!known || known.size >= mostSaid) said.set(definition, (known = new Map<number, SignalResult>()));
  let result = known.get(numbers);
  if (!result) known.set(numbers, (result = say(definition, judge(definition, facts), waits)));
  return result;
}

function say(definition: SignalDefinition, judged: ReturnType<typeof judge>, waits: boolean): SignalResult {
  const { key, practice, step, name, direction, onceThereIs } = definition;
  const required = definition.required && !waits;
  const { total, threshold, value, lacks, met } = judged;
  const open = waits ? withoutManager : (onceThereIs?.[lacks]?.before ?? definition.fails);
  const words = met ? definition.holds : open;
  return {
    ...{ key, practice, step, name, direction, value, threshold, met, required },
    measure: measureOf(definition),
    private: definition.private,
    sentence: sayBoth(words, { value, threshold, total, missing: Math.abs(threshold - value) }),
  };
}

/** Which of what there has to be is missing, the first of them; -1 once there is everything. */
const lackingIn = (onceThereIs: SignalDefinition['onceThereIs'], facts: JourneyFacts): number =>
  onceThereIs ? onceThereIs.findIndex(({ fact }) => valueOf(fact, facts) <= 0) : -1;

/** A gap in the org chart holds nobody up: what only a manager can say is not asked of somebody who has none. */
const waitsForManager = ({ needsManager }: SignalDefinition, { hasManager }: JourneyFacts): boolean =>
  needsManager === true && !hasManager;

const withoutManager: Localized = {
  en: 'You have no manager now who could say this, so it is not asked of you. It is again once you have one.',
  es: 'Ahora no tienes responsable que pueda decirlo, así que no se te pide. Se te pedirá cuando vuelvas a tener.',
};

const valueOf = (fact: keyof JourneyFacts, facts: JourneyFacts): number => Number(facts[fact]);
