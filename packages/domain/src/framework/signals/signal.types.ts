import type { JourneyFacts } from '../../journey/journey-facts.js';
import type { Localized, StepNumber } from '../steps.js';

type Condition = Readonly<{ fact: keyof JourneyFacts; before: Localized }>;

/** A signal as its step's file writes it down; `SignalDefinition` knows its key as well. */
export type SignalShape = Readonly<{
  key: string;
  step: StepNumber;
  practice: string;
  fact: keyof JourneyFacts;
  /** `at_least` and `at_most` compare a count with the threshold; a count of one or nothing stands for yes or no. */
  direction: 'at_least' | 'at_most';
  /** Tuned by the organization; this is where it starts. */
  threshold: number;
  /** The threshold is a percentage of this fact, and is said as a count. */
  percentOf?: keyof JourneyFacts;
  /** Holds only once there is some of each: nothing to answer is not everything answered. The first that lacks speaks. */
  onceThereIs?: readonly Condition[];
  required: boolean;
  /** Only the manager's word can meet it: whoever has no manager is not asked for it, until they have one. */
  needsManager?: true;
  /** Wellbeing signals are the owner's alone and stay out of every count that others see. */
  private: boolean;
  name: Localized;
  /**
   * `{value}`, `{threshold}`, `{missing}` and `{total}` are put in, `{value|person|people}` chooses by number. What to do
   * is said only while the signal does not hold.
   */
  holds: Localized;
  fails: Localized;
}>;

/** What most signals share: required, and seen by whoever sees the journey. */
export const at = (
  step: StepNumber,
  practice: string,
  fact: keyof JourneyFacts,
  direction: SignalShape['direction'],
  threshold: number,
) => ({ step, practice, fact, direction, threshold, required: true, private: false }) as const;
