import type { Confirmations } from '../journey/moves.js';
import type { OwnWords } from './steps.js';

/** What an organization says otherwise about a signal; what it leaves out stays as it came. */
export type SignalTuning = Readonly<{ threshold?: number; required?: boolean; name?: OwnWords }>;

/** Its own words for a practice. The prompts of a language replace all that came in it. */
export type PracticeTuning = Readonly<{
  name?: OwnWords;
  guidance?: OwnWords;
  prompts?: OwnWords<readonly string[]>;
}>;

export type StepTuning = Readonly<{ name?: OwnWords }>;

export type Tuning = Readonly<{
  signals: Readonly<Record<string, SignalTuning>>;
  practices: Readonly<Record<string, PracticeTuning>>;
  /** By number. */
  steps?: Readonly<Record<string, StepTuning>>;
  /** Moves that the manager confirms; what is left out, people do by themselves. */
  confirmations?: Partial<Confirmations>;
}>;
