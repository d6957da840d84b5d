import type { SignalKey } from '../framework/signal-definitions.js';
import type { Localized } from '../framework/steps.js';

/** What is looked at before a case, in the order in which it is told. */
export const checks = ['gaps', 'readings', 'feedback', 'months', 'unshared', 'readiness'] as const;
export type Check = (typeof checks)[number];

/** A blocker is asked for and not there. Advice is what a reader would ask about. */
export type Severity = 'blocker' | 'advice';

/** Where what closes a finding is done. */
export const findingActs = [
  'open_practice',
  'log_evidence',
  'share_evidence',
  'assess_self',
  'compare_readings',
  'ask_feedback',
  'answer_feedback',
  'talk',
] as const;
export type FindingAct = (typeof findingActs)[number];

export type Finding = Readonly<{
  check: Check;
  /** Once in a pre-flight. */
  key: string;
  severity: Severity;
  title: Localized;
  /** What was found, with the rule that makes it a finding. To the person whose case it would be. */
  sentence: Localized;
  act: FindingAct;
  /** Of the framework, where the act is done in one. */
  practice: string | null;
  /** Of the expectation that it is about. */
  competencyKey: string | null;
  /** Found in records that nobody else reads: it may be told to nobody else either. */
  onlyOwner: boolean;
}>;

/** A signal that a finding says more exactly, which then is not told a second time. */
export type Found = Finding & Readonly<{ instead?: SignalKey }>;

/** The same in both languages: a name is a name. */
export const asItIs = (name: string): Localized => ({ en: name, es: name });

/** `{name}` is put into the sentence of each language. */
export function withNames(words: Localized, names: Readonly<Record<string, Localized>>): Localized {
  const put = (language: 'en' | 'es'): string =>
    words[language].replace(/\{(\w+)\}/g, (whole, name: string) => names[name]?.[language] ?? whole);
  return { en: put('en'), es: put('es') };
}

/** "Delivery, Mentoring and Hiring" */
export const listed = (names: readonly Localized[]): Localized => ({
  en: new Intl.ListFormat('en', { type: 'conjunction' }).format(names.map(({ en }) => en)),
  es: new Intl.ListFormat('es', { type: 'conjunction' }).format(names.map(({ es }) => es)),
});
