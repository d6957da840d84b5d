import type { JourneyFacts } from '../journey/journey-facts.js';
import type { SignalDefinition } from './signal-definitions.js';

/** How a threshold is to be read: a count of records, a share of something, or a question that is answered yes or no. */
export type Measure = 'yes_or_no' | 'percent' | 'count';

export function measureOf({ fact, percentOf }: Pick<SignalDefinition, 'fact' | 'percentOf'>): Measure {
  if (percentOf) return 'percent';
  return fact in yesOrNo ? 'yes_or_no' : 'count';
}

type YesOrNo = { [F in keyof JourneyFacts]: JourneyFacts[F] extends boolean ? F : never }[keyof JourneyFacts];
/** Complete, because the compiler asks for each of them. */
const yesOrNo: Readonly<Record<YesOrNo, true>> = {
  intentAcknowledged: true,
  targetDateChosen: true,
  hasManager: true,
};
