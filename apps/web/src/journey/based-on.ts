import { z } from 'zod';

type Versioned = { version: number };

/**
 * The `current` of a form that acts: what the other did is shown from the page itself, so only the version to act on is
 * taken from it.
 */
export function versionOnly<Values>(values: Values): {
  schema: z.ZodType<Versioned>;
  values: (theirs: Versioned) => Values;
} {
  return { schema: z.object({ version: z.int() }), values: () => values };
}
