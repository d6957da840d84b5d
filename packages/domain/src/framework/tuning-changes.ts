import type { MoveAct } from '../journey/moves.js';
import { practiceWordsIn, sameWords, stepNamesIn } from './own-words.js';
import { type PracticeKey, practiceNames } from './practice-names.js';
import type { SignalKey } from './signal-definitions.js';
import { type Language, languages, type StepNumber } from './steps.js';
import { confirmationsIn, tunedSignals } from './tuning.js';
import type { Tuning } from './tuning.types.js';

type Worded<T> = Readonly<{ language: Language; from: T; to: T }>;

export type TuningChange =
  | Readonly<{ what: 'threshold'; signal: SignalKey; from: number; to: number }>
  | Readonly<{ what: 'required'; signal: SignalKey; to: boolean }>
  | (Readonly<{ what: 'signal_name'; signal: SignalKey }> & Worded<string>)
  | (Readonly<{ what: 'step_name'; step: StepNumber }> & Worded<string>)
  | (Readonly<{ what: 'practice_name' | 'guidance'; practice: PracticeKey }> & Worded<string>)
  | (Readonly<{ what: 'prompts'; practice: PracticeKey }> & Worded<readonly string[]>)
  | Readonly<{ what: 'confirmation'; move: MoveAct; to: boolean }>;

/**
 * What was changed from one tuning to the next, with the words before and after, for the history: the signals first,
 * then steps, practices and moves, in the order of the stair and one language at a time.
 */
export function changesBetween(before: Tuning, after: Tuning): TuningChange[] {
  return [
    ...ofSignals(before, after),
    ...ofSteps(before, after),
    ...ofPractices(before, after),
    ...ofMoves(before, after),
  ];
}

function ofSignals(before: Tuning, after: Tuning): TuningChange[] {
  const now = tunedSignals(after);
  return tunedSignals(before).flatMap((was, index): TuningChange[] => {
    const is = now[index] ?? was;
    const { key: signal } = was;
    return [
      ...(was.threshold === is.threshold
        ? []
        : [{ what: 'threshold', signal, from: was.threshold, to: is.threshold } as const]),
      ...(was.required === is.required ? [] : [{ what: 'required', signal, to: is.required } as const]),
      ...worded(was.name, is.name).map((words) => ({ what: 'signal_name', signal, ...words }) as const),
    ];
  });
}

function ofSteps(before: Tuning, after: Tuning): TuningChange[] {
  const now = stepNamesIn(after);
  return stepNamesIn(before).flatMap(({ step, name }, index) =>
    worded(name, now[index]?.name ?? name).map((words) => ({ what: 'step_name', step, ...words }) as const),
  );
}

function ofPractices(before: Tuning, after: Tuning): TuningChange[] {
  return (Object.keys(practiceNames) as PracticeKey[]).flatMap((practice): TuningChange[] => {
    const [was, is] = [practiceWordsIn(before, practice), practiceWordsIn(after, practice)];
    return [
      ...worded(was.name, is.name).map((words) => ({ what: 'practice_name', practice, ...words }) as const),
      ...worded(was.guidance, is.guidance).map((words) => ({ what: 'guidance', practice, ...words }) as const),
      ...worded(was.prompts, is.prompts).map((words) => ({ what: 'prompts', practice, ...words }) as const),
    ];
  });
}

function ofMoves(before: Tuning, after: Tuning): TuningChange[] {
  const [was, is] = [confirmationsIn(before), confirmationsIn(after)];
  return (['advance', 'revisit'] as const).flatMap((move): TuningChange[] =>
    was[move] === is[move] ? [] : [{ what: 'confirmation', move, to: is[move] }],
  );
}

const worded = <T>(was: Readonly<Record<Language, T>>, is: Readonly<Record<Language, T>>): Worded<T>[] =>
  languages
    .filter((language) => !sameWords(was[language], is[language]))
    .map((language) => ({ language, from: was[language], to: is[language] }));
