import type { Localized, StepNumber } from '../steps.js';

/** What somebody writes down while following a practice. */
export type RecordKind =
  | 'observation'
  | 'key_player'
  | 'encounter'
  | 'goal'
  | 'self_assessment'
  | 'kpi'
  | 'kpi_reading'
  | 'opportunity'
  | 'validation_request'
  | 'feedback_request'
  | 'feedback'
  | 'plan'
  | 'plan_item'
  | 'check_in'
  | 'focus_session'
  | 'help_request'
  | 'alignment_check'
  | 'visibility_event'
  | 'intent'
  | 'evidence'
  | 'window'
  | 'case'
  | 'packet'
  | 'receipt'
  | 'reflection';

export type Practice<K extends string = string> = Readonly<{
  key: K;
  step: StepNumber;
  name: Localized;
  /** Two to five sentences. */
  guidance: Localized;
  /** Three questions to write an answer to. */
  prompts: readonly [Localized, Localized, Localized];
  records: readonly RecordKind[];
  /** The owner's alone: nobody else learns how it goes. */
  private: boolean;
  /** Shown only once a decision said "not yet". */
  afterRejection: boolean;
}>;
