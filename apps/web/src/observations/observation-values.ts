import {
  createObservationRequestSchema,
  createPatternRequestSchema,
  type CreatePatternRequest,
  type ObservationKind,
  type ObservationView,
  type PatternView,
} from '@rungs/contracts/observations.js';
import { z } from 'zod';
import type { Option } from '../shared/ui/combobox.js';

export type ObservationValues = { kind: ObservationKind; text: string; observedOn: string };

/** With the one rule that needs to know the day; the server holds it as well. */
export const observationValuesSchema = (today: string, future: string) =>
  createObservationRequestSchema.refine(({ observedOn }) => observedOn === null || observedOn <= today, {
    path: ['observedOn'],
    message: future,
  });

export const valuesOf = ({ kind, text, observedOn }: ObservationView): ObservationValues => ({
  kind,
  text,
  observedOn,
});

/** What the form holds: the request, with observations as one reads them in place of their ids. */
export type PatternValues = { title: string; conclusion: string; observationIds: readonly Option[] };

const optionSchema = z.object({ id: z.uuid(), label: z.string(), sub: z.string().optional() });

/** Named like the request, so that what the server refuses is said at the field. */
export const patternValuesSchema = createPatternRequestSchema.extend({
  // The contract's own sentence, which has words in every language.
  observationIds: z.array(optionSchema).min(1, 'Choose at least one observation that it comes from.').max(50),
});

export const patternRequestOf = ({ observationIds, ...words }: PatternValues): CreatePatternRequest => ({
  ...words,
  observationIds: observationIds.map(({ id }) => id),
});

const longestLabel = 60;

/** An observation as a field names it: the beginning of its words. */
export function shortly(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const letters = [...line];
  return letters.length > longestLabel ? `${letters.slice(0, longestLabel).join('').trimEnd()}…` : line;
}

export const patternValuesOf = ({ title, conclusion, observations }: PatternView): PatternValues => ({
  title,
  conclusion,
  observationIds: observations.map(({ observationId, text }) => ({ id: observationId, label: shortly(text) })),
});
