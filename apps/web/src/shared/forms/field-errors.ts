import type { Translate } from '../i18n/words.js';
import type { z } from 'zod';
import type { FieldProblem } from '@rungs/contracts/problems.js';
import { spokenLanguage } from '../i18n/words.js';
import { problemWords } from '../problem-words.js';
import { contractSentences, messageOf } from './messages.js';

/** A sentence about what the other changed, or a field that reads otherwise now. */
export type Fact = string | Readonly<{ field: string; before: string; now: string }>;

/** `base` is what both started from: a field that only one of them changed is no dispute. */
export type Conflict<Values> = Readonly<{
  base: Values;
  theirs: Values;
  version: number;
  /** What the other changed beside the fields of this form. */
  facts: readonly Fact[];
  /** Whether what one was about to do is still open. */
  possible: boolean;
}>;

/** The first error of each field, by the name of the field that it stands in. */
export function fieldErrors(
  schema: z.ZodType,
  values: Record<string, unknown>,
  t: Translate<'shared'>,
): Map<string, string> {
  const parsed = schema.safeParse(values);
  const errors = new Map<string, string>();
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0] ?? '');
    if (!errors.has(name)) errors.set(name, messageOf(issue, valueAt(values, issue.path), t));
  }
  return errors;
}

/**
 * The server's errors by field. `/kpi/before` belongs to the field `kpi`; where the form has none of that name because
 * it takes the object apart, `/criterion/kpiId` belongs to `kpiId`.
 */
export function errorsByField(
  errors: readonly FieldProblem[],
  fields: Readonly<Record<string, unknown>>,
  t: Translate<'shared'>,
): Map<string, string> {
  return new Map(
    errors.map(({ pointer, code, detail }) => {
      const said = contractSentences[detail];
      const words = said ? t(`form.said.${said}`) : ownWords(code);
      const steps = pointer.split('/').slice(1).map(unescaped);
      const field = steps.find((step) => Object.hasOwn(fields, step)) ?? steps[0] ?? '';
      return [field, words ?? detail];
    }),
  );
}

/** The server may name somebody or a number that ours cannot, so whoever reads its language reads its sentence. */
const ownWords = (code: string): string | null => (spokenLanguage() === 'en' ? null : problemWords('field', code));

/** RFC 6901. */
const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    values,
  );
}
