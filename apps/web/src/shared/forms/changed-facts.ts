import type { Fact } from './field-errors.js';

/** Of fields by their names, those that read otherwise now. */
export const changedFacts = (fields: Readonly<Record<string, readonly [before: string, now: string]>>): Fact[] =>
  Object.entries(fields).flatMap(([field, [before, now]]) => (before === now ? [] : [{ field, before, now }]));
