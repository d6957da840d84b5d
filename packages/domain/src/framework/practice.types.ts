import type { PracticeKey } from './practice-names.js';
import type { Localized, StepNumber } from './steps.js';

/** One of the sixteen things the framework asks for. */
export type Practice = Readonly<{
  key: PracticeKey;
  step: StepNumber;
  name: Localized;
  /** Kinds of record that the practice produces, as the API names them. */
  records: readonly string[];
  /** Only after a rejection. */
  afterRejection?: true;
}>;

/** Words that help to begin. Long, so they stand in a file per language and come where a practice is read. */
export type Guidance = Readonly<{
  /** Two to five sentences. */
  guidance: string;
  /** Three questions to think about or to ask somebody. */
  prompts: readonly [string, string, string];
}>;

export type GuidanceOf = Readonly<Record<PracticeKey, Guidance>>;
