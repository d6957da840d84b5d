import {
  type ChangeFramework,
  changeFrameworkSchema,
  type FrameworkSignalView,
  type FrameworkView,
} from '@rungs/contracts/framework.js';
import { languages, type Language } from '@rungs/domain/framework/steps.js';
import { problemsIn, type TuningProblem } from '@rungs/domain/framework/tuning-problems.js';
import { z } from 'zod';

/**
 * The whole framework as fields of one form: `key_players.threshold`, `key_players.required`, `step-2.name.es`,
 * `become-a-sponge.guidance.en`, and why. A text is the one that people read, the organization's own or the one that
 * came; prompts stand one on a line. An emptied text is the text that came.
 */
export type FrameworkValues = Record<string, string | number | boolean | null>;

export const thresholdOf = ({ key }: FrameworkSignalView): string => `${key}.threshold`;
export const requiredOf = ({ key }: FrameworkSignalView): string => `${key}.required`;
export const stepKey = (step: number): string => `step-${step}`;
export const wordsOf = (key: string, what: 'name' | 'guidance' | 'prompts', language: Language): string =>
  `${key}.${what}.${language}`;

type Words = Readonly<Record<Language, string>>;

/** What a prompt area holds: a line for each. */
export const linesOf = (prompts: readonly string[]): string => prompts.join('\n');
const promptsIn = (lines: string): string[] => lines.split('\n').filter((line) => line.trim() !== '');

export function valuesOf({ steps, signals, practices, confirmations }: FrameworkView): FrameworkValues {
  const texts = (key: string, what: 'name' | 'guidance' | 'prompts', words: Words) =>
    languages.map((language) => [wordsOf(key, what, language), words[language]] as const);
  const { advance, revisit } = confirmations;
  return {
    ...Object.fromEntries<string | number | boolean>([
      ...signals.flatMap((signal) => [
        [thresholdOf(signal), signal.threshold] as const,
        [requiredOf(signal), signal.required] as const,
        ...texts(signal.key, 'name', signal.name),
      ]),
      ...steps.flatMap(({ step, name }) => texts(stepKey(step), 'name', name)),
      ...practices.flatMap(({ key, name, guidance, prompts }) => [
        ...texts(key, 'name', name),
        ...texts(key, 'guidance', guidance),
        ...texts(key, 'prompts', { en: linesOf(prompts.en), es: linesOf(prompts.es) }),
      ]),
    ]),
    advance,
    revisit,
    reason: '',
  };
}

/** What is sent: every threshold, and the words that differ from those that came. */
export function changeOf({ steps, signals, practices }: FrameworkView, values: FrameworkValues): ChangeFramework {
  const text = (name: string): string => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  const own = (key: string, what: 'name' | 'guidance', came: Words) => {
    const other = languages
      .map((language) => [language, text(wordsOf(key, what, language))] as const)
      .filter(([language, said]) => said.trim() !== '' && said !== came[language]);
    return other.length > 0 ? { [what]: Object.fromEntries(other) } : {};
  };
  const ownPrompts = (key: string, came: Readonly<Record<Language, readonly string[]>>) => {
    const other = languages
      .map((language) => [language, promptsIn(text(wordsOf(key, 'prompts', language)))] as const)
      .filter(([language, said]) => said.length > 0 && linesOf(said) !== linesOf(came[language]));
    return other.length > 0 ? { prompts: Object.fromEntries(other) } : {};
  };
  return {
    signals: Object.fromEntries(
      signals.map((signal) => [
        signal.key,
        {
          threshold: Number(values[thresholdOf(signal)]),
          required: values[requiredOf(signal)] === true,
          ...own(signal.key, 'name', signal.came.name),
        },
      ]),
    ),
    steps: saying(steps.map(({ step, came }) => [step, own(stepKey(step), 'name', came)])),
    practices: saying(
      practices.map(({ key, came }) => [
        key,
        { ...own(key, 'name', came.name), ...own(key, 'guidance', came.guidance), ...ownPrompts(key, came.prompts) },
      ]),
    ),
    confirmations: { advance: values['advance'] === true, revisit: values['revisit'] === true },
    reason: text('reason').trim(),
  };
}

const saying = <T extends object>(entries: readonly (readonly [string | number, T])[]): Record<string, T> =>
  Object.fromEntries(entries.filter(([, said]) => Object.keys(said).length > 0));

/** As the server refuses, field by field, so that one is told before sending. `say` words what the domain refuses. */
export function schemaOf(framework: FrameworkView, say: (code: TuningProblem['code']) => string): z.ZodType {
  return z.record(z.string(), z.unknown()).check(({ value: values, issues }) => {
    for (const signal of framework.signals) {
      const name = thresholdOf(signal);
      const { error } = thresholdSchema(signal).safeParse(values[name]);
      issues.push(...(error?.issues ?? []).map((issue) => standing(issue, name)));
    }
    // Thresholds were looked at above, where they may be no numbers yet.
    const { signals, ...words } = changeOf(framework, values as FrameworkValues);
    const named = Object.entries(signals).map(([key, { threshold: _, ...rest }]) => [key, rest] as const);
    const wished = { ...words, signals: Object.fromEntries(named) };
    const { error } = changeFrameworkSchema.safeParse(wished);
    issues.push(...(error?.issues ?? []).map((issue) => standing(issue, fieldAt(issue.path))));
    const problems = problemsIn(wished);
    issues.push(
      ...problems.map(({ path, code }) => standing({ code: 'custom', message: say(code), path: [] }, fieldAt(path))),
    );
  });
}

const standing = (issue: z.core.$ZodIssue, name: string) => ({ ...issue, path: [name] }) as z.core.$ZodRawIssue;

const thresholdSchema = ({ measure, direction }: FrameworkSignalView): z.ZodType =>
  measure === 'yes_or_no'
    ? z.int()
    : z
        .int()
        .min(direction === 'at_least' ? 1 : 0)
        .max(100);

/** `['practices', 'soft-skills', 'prompts', 'en', 2]` belongs to the field `soft-skills.prompts.en`. */
function fieldAt([group, key, ...rest]: readonly PropertyKey[]): string {
  if (key === undefined) return String(group);
  return [group === 'steps' ? stepKey(Number(key)) : key, ...rest.slice(0, 2)].map(String).join('.');
}
