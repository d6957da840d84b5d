import { evidenceKindSchema } from '@rungs/contracts/evidence.js';
import { audienceSchema } from '@rungs/contracts/records.js';
import { z } from 'zod';
import type { EvidenceFilters } from './evidence.queries.js';

const several = <S extends z.ZodType>(value: S) =>
  z.preprocess((given) => (given === undefined || Array.isArray(given) ? given : [given]), z.array(value).optional());

/** Filters and the open entry, as they stand in the address. */
export const logAddressSchema = z.object({
  text: z.string().max(200).optional(),
  step: several(z.coerce.string().regex(/^[1-4]$/)),
  kind: several(evidenceKindSchema),
  competency: several(z.string().max(100)),
  kpi: several(z.string().max(200)),
  audience: several(audienceSchema),
  month: several(z.string().regex(/^\d{4}-\d{2}$/)),
  entry: z.uuid().optional(),
});
export type LogAddress = z.infer<typeof logAddressSchema>;
export type Facet = Exclude<keyof LogAddress, 'text' | 'entry'>;

export function filtersOf({ entry: _, ...filters }: LogAddress): EvidenceFilters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}

/** How many facets narrow the list; several values of one facet are several. */
export const countFilters = ({ entry: _, text, ...facets }: LogAddress): number =>
  Object.values(facets).reduce((count, values) => count + (values?.length ?? 0), text ? 1 : 0);

/** `values` with `value` put in or taken out, undefined when nothing is left. */
export function toggled<T>(values: readonly T[] | undefined, value: T, on: boolean): T[] | undefined {
  const rest = (values ?? []).filter((one) => one !== value);
  const next = on ? [...rest, value] : rest;
  return next.length > 0 ? next : undefined;
}
