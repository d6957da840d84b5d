import { guidance as en } from './guidance/en.js';
import { guidance as es } from './guidance/es.js';
import { type PracticeKey, practiceNames } from './practice-names.js';
import { type Language, languages, type Localized, type OwnWords, type StepNumber, steps } from './steps.js';
import type { PracticeTuning, Tuning } from './tuning.types.js';

type InEach<T> = Readonly<Record<Language, T>>;
export type PracticeWords = Readonly<{
  name: Localized;
  guidance: Localized;
  prompts: InEach<readonly string[]>;
}>;

/** What a practice is called, says and asks before anybody said otherwise. */
export const practiceAsItCame = (key: PracticeKey): PracticeWords => ({
  name: practiceNames[key],
  guidance: { en: en[key].guidance, es: es[key].guidance },
  prompts: { en: en[key].prompts, es: es[key].prompts },
});

/** The same as the organization has it. */
export function practiceWordsIn({ practices }: Tuning, key: PracticeKey): PracticeWords {
  const came = practiceAsItCame(key);
  const own = practices[key];
  return {
    name: { ...came.name, ...own?.name },
    guidance: { ...came.guidance, ...own?.guidance },
    prompts: { ...came.prompts, ...own?.prompts },
  };
}

export type StepNames = readonly Readonly<{ step: StepNumber; name: Localized; came: Localized }>[];

/** The four steps by the names that the organization gave them, beside those that came. */
export const stepNamesIn = ({ steps: own = {} }: Tuning): StepNames =>
  steps.map(({ number, name }) => ({ step: number, name: { ...name, ...own[number]?.name }, came: name }));

/** Only what differs from how it came; undefined where nothing does. */
export function wordsOtherThan<T>(came: InEach<T>, said: OwnWords<T> | undefined): OwnWords<T> | undefined {
  const other = languages.flatMap((language) => {
    const text = said?.[language];
    return text === undefined || sameWords(text, came[language]) ? [] : [[language, text] as const];
  });
  return other.length > 0 ? Object.fromEntries(other) : undefined;
}

export const sameWords = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function practiceOtherThanItCame(key: PracticeKey, said: PracticeTuning): PracticeTuning {
  const came = practiceAsItCame(key);
  const name = wordsOtherThan(came.name, said.name);
  const guidance = wordsOtherThan(came.guidance, said.guidance);
  const prompts = wordsOtherThan(came.prompts, said.prompts);
  return { ...(name && { name }), ...(guidance && { guidance }), ...(prompts && { prompts }) };
}
