import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { z } from 'zod';

/**
 * Filters that live in the address: they survive a reload, can be sent to somebody, and Back undoes them. What does not
 * fit the schema (typed by hand, or from an older version) is as if it were not there.
 */
export function useFilters<S extends z.ZodType<Record<string, unknown>>>(schema: S) {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = useCallback(
    (change: Partial<z.input<S>>) =>
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: (before: Record<string, unknown>) => withChange(before, change),
      }),
    [navigate],
  );
  const clear = useCallback(
    () => void navigate({ to: '.', replace: true, resetScroll: false, search: {} }),
    [navigate],
  );
  return { filters: readFilters(schema, search), set, clear };
}

/** Drops what does not fit and reads the rest; for a page's `prefetch`, which sees the same address. */
export function readFilters<S extends z.ZodType<Record<string, unknown>>>(
  schema: S,
  search: Record<string, unknown>,
): z.output<S> {
  const known = schema.safeParse(search);
  if (known.success) return known.data;
  const wrong = new Set(
    known.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])])),
  );
  return schema.parse(Object.fromEntries(Object.entries(search).filter(([name]) => !wrong.has(name))));
}

const withChange = (before: Record<string, unknown>, change: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined && value !== ''),
  );
