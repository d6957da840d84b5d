import type { Localized, StepNumber } from './steps.js';

/** One of the sixteen things the framework asks for, with words that help to begin. */
export type Practice = Readonly<{
  key: string;
  step: StepNumber;
  name: Localized;
  /** Two to five sentences. */
  guidance: Localized;
  /** Three questions to think about or to ask somebody. */
  prompts: readonly [Localized, Localized, Localized];
  /** Kinds of record that the practice produces, as the API names them. */
  records: readonly string[];
  /** Only after a rejection. */
  afterRejection?: true;
}>;
