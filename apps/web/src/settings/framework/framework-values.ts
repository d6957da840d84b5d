import type {
  ChangeFramework,
  FrameworkPracticeView,
  FrameworkSignalView,
  FrameworkView,
} from '@rungs/contracts/framework.js';
import { z } from 'zod';

/**
 * The whole framework as fields of one form: `key_players.threshold`, `key_players.required`,
 * `become-a-sponge.name.en`, `become-a-sponge.guidance.es`, and why. An empty text is the text that came.
 */
export type FrameworkValues = Record<string, string | number | boolean | null>;

export const thresholdOf = ({ key }: FrameworkSignalView): string => `${key}.threshold`;
export const requiredOf = ({ key }: FrameworkSignalView): string => `${key}.required`;
export const wordsOf = ({ key }: FrameworkPracticeView, what: 'name' | 'guidance', locale: 'en' | 'es'): string =>
  `${key}.${what}.${locale}`;

const locales = ['en', 'es'] as const;

export function valuesOf({ signals, practices, confirmations }: FrameworkView): FrameworkValues {
  const ofSignals = signals.flatMap((signal) => [
    [thresholdOf(signal), signal.threshold],
    [requiredOf(signal), signal.required],
  ]);
  const ofPractices = practices.flatMap((practice) =>
    locales.flatMap((locale) => [
      [wordsOf(practice, 'name', locale), isNamed(practice) ? practice.name[locale] : ''],
      [wordsOf(practice, 'guidance', locale), practice.guidance?.[locale] ?? ''],
    ]),
  );
  const { advance, revisit } = confirmations;
  return { ...Object.fromEntries([...ofSignals, ...ofPractices]), advance, revisit, reason: '' } as FrameworkValues;
}

const isNamed = ({ name, cameName }: FrameworkPracticeView): boolean =>
  name.en !== cameName.en || name.es !== cameName.es;

/** What is sent: everything that differs from how it came. */
export function changeOf({ signals, practices }: FrameworkView, values: FrameworkValues): ChangeFramework {
  const text = (name: string): string => textIn(values, name);
  const pair = (practice: FrameworkPracticeView, what: 'name' | 'guidance') => {
    const [en, es] = locales.map((locale) => text(wordsOf(practice, what, locale)));
    return en && es ? { [what]: { en, es } } : {};
  };
  return {
    signals: Object.fromEntries(
      signals.map((signal) => {
        const came = signal.name.en === signal.came.name.en && signal.name.es === signal.came.name.es;
        const own = came ? {} : { name: signal.name };
        return [
          signal.key,
          { threshold: Number(values[thresholdOf(signal)]), required: values[requiredOf(signal)] === true, ...own },
        ];
      }),
    ),
    practices: Object.fromEntries(
      practices.map((practice) => [practice.key, { ...pair(practice, 'name'), ...pair(practice, 'guidance') }]),
    ),
    confirmations: { advance: values['advance'] === true, revisit: values['revisit'] === true },
    reason: text('reason'),
  };
}

/** As the server refuses, field by field, so that one is told before sending. */
export function schemaOf({ signals, practices }: FrameworkView): z.ZodType {
  const ofSignals = signals.map((signal): [string, z.ZodType] => [
    thresholdOf(signal),
    signal.measure === 'yes_or_no'
      ? z.int()
      : z
          .int()
          .min(signal.direction === 'at_least' ? 1 : 0)
          .max(100),
  ]);
  const longest = { name: 80, guidance: 2_000 } as const;
  const texts = practices.flatMap((practice) =>
    (['name', 'guidance'] as const).flatMap((what) =>
      locales.map((locale): [string, z.ZodType] => [wordsOf(practice, what, locale), z.string().max(longest[what])]),
    ),
  );
  const fields: z.ZodType = z.object(
    Object.fromEntries([
      ...ofSignals,
      ...texts,
      ['advance', z.boolean()],
      ['revisit', z.boolean()],
      ['reason', z.string().max(500)],
    ]),
  );
  // A screen in the other language would go on saying what came.
  return pairs(practices).reduce(
    (schema, [mine, other]) =>
      schema.refine((values) => textIn(values, mine) !== '' || textIn(values, other) === '', {
        path: [mine],
        message: 'Write at least one character.',
      }),
    fields,
  );
}

/** Each text beside the same in the other language. */
const pairs = (practices: readonly FrameworkPracticeView[]): (readonly [mine: string, other: string])[] =>
  practices.flatMap((practice) =>
    (['name', 'guidance'] as const).flatMap((what) => {
      const [en, es] = [wordsOf(practice, what, 'en'), wordsOf(practice, what, 'es')];
      return [[en, es] as const, [es, en] as const];
    }),
  );

function textIn(values: unknown, name: string): string {
  const value = (values as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value.trim() : '';
}
