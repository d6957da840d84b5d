import { measureOf } from './measure.js';
import { stepNamesIn } from './own-words.js';
import { practiceNames } from './practice-names.js';
import { signalDefinitions } from './signal-definitions.js';
import { languages, steps as stepsThatCame } from './steps.js';
import type { PracticeTuning, SignalTuning, Tuning } from './tuning.types.js';

const mostAsked = 100;
/** Three came. More than six are a questionnaire, and nobody begins with one. */
export const promptLimits = { least: 1, most: 6, longest: 300 } as const;

export type TuningProblem = Readonly<{
  path: readonly string[];
  code: 'unknown' | 'not_tunable' | 'out_of_range' | 'prompt_count' | 'prompt_length' | 'repeated';
}>;

/**
 * What of a tuning cannot be: keys that nobody knows, a threshold for a question of yes or no, a threshold that no
 * count can reach or that asks for nothing (`at_most` may ask for 0; `at_least` asks for 1 or more), no prompt or too
 * many, the same prompt twice, two steps that nobody could tell apart.
 */
export function problemsIn(tuning: Tuning): TuningProblem[] {
  return [
    ...Object.entries(tuning.signals).flatMap(([key, signal]) => ofSignal(key, signal)),
    ...Object.entries(tuning.practices).flatMap(([key, practice]) => ofPractice(key, practice)),
    ...ofSteps(tuning),
  ];
}

function ofSignal(key: string, { threshold }: SignalTuning): TuningProblem[] {
  const definition = signalDefinitions.find((known) => known.key === key);
  if (!definition) return [{ path: ['signals', key], code: 'unknown' }];
  if (threshold === undefined || threshold === definition.threshold) return [];
  const path = ['signals', key, 'threshold'];
  if (measureOf(definition) === 'yes_or_no') return [{ path, code: 'not_tunable' }];
  const least = definition.direction === 'at_least' ? 1 : 0;
  return threshold < least || threshold > mostAsked ? [{ path, code: 'out_of_range' }] : [];
}

function ofPractice(key: string, { prompts = {} }: PracticeTuning): TuningProblem[] {
  if (!Object.hasOwn(practiceNames, key)) return [{ path: ['practices', key], code: 'unknown' }];
  return languages.flatMap((language): TuningProblem[] => {
    const asked = prompts[language];
    if (!asked) return [];
    const path = ['practices', key, 'prompts', language];
    const { least, most, longest } = promptLimits;
    if (asked.length < least || asked.length > most) return [{ path, code: 'prompt_count' }];
    const said = asked.map(alike);
    return asked.flatMap((prompt, index): TuningProblem[] => {
      const at = [...path, String(index)];
      if (prompt.trim() === '' || prompt.length > longest) return [{ path: at, code: 'prompt_length' }];
      return said.indexOf(alike(prompt)) < index ? [{ path: at, code: 'repeated' }] : [];
    });
  });
}

function ofSteps(tuning: Tuning): TuningProblem[] {
  const unknown = Object.keys(tuning.steps ?? {})
    .filter((key) => !stepsThatCame.some(({ number }) => String(number) === key))
    .map((key): TuningProblem => ({ path: ['steps', key], code: 'unknown' }));
  const named = stepNamesIn(tuning);
  const alikes = languages.flatMap((language) =>
    named
      .filter(({ step, name }) => {
        const own = tuning.steps?.[step]?.name?.[language];
        // Said of what was written, never of what came.
        return (
          own !== undefined && named.some((other) => other.step !== step && same(other.name[language], name[language]))
        );
      })
      .map(({ step }): TuningProblem => ({ path: ['steps', String(step), 'name', language], code: 'repeated' })),
  );
  return [...unknown, ...alikes];
}

/** As one reads it: neither capitals nor spaces around it make another one. */
const alike = (text: string): string => text.trim().toLowerCase();
const same = (a: string, b: string): boolean => alike(a) === alike(b);
