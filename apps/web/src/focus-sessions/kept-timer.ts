import { z } from 'zod';

const timerSchema = z.object({
  id: z.string(),
  phase: z.enum(['focus', 'break']),
  minutes: z.number(),
  startedAt: z.number(),
  pausedAt: z.number().nullable(),
  pausedFor: z.number(),
});
const sessionSchema = z.object({
  timerId: z.string(),
  goalId: z.string().nullable(),
  // What was kept before items of a plan could be chosen serves none.
  planItemId: z.string().nullable().default(null),
  intention: z.string(),
  startedAt: z.string(),
  minutes: z.number(),
});
const keptSchema = z.object({
  timer: timerSchema.nullable().catch(null),
  goalId: z.string().nullable().catch(null),
  planItemId: z.string().nullable().catch(null),
  intention: z.string().catch(''),
  /** Over, and not at the server yet: offline, or closed too soon. */
  unsent: z.array(sessionSchema).catch([]),
});

export type Kept = z.infer<typeof keptSchema>;
export type Unsent = Kept['unsent'][number];

const nothing: Kept = { timer: null, goalId: null, planItemId: null, intention: '', unsent: [] };

/** Another person at the same browser has another timer. */
const keyOf = (personId: string): string => `rungs.focus.${personId}`;

export function readKept(personId: string): Kept {
  try {
    const known = keptSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(personId)) ?? 'null'));
    return known.success ? known.data : nothing;
  } catch {
    // Storage may be forbidden, or hold what we did not write.
    return nothing;
  }
}

export function writeKept(personId: string, kept: Kept): void {
  try {
    localStorage.setItem(keyOf(personId), JSON.stringify(kept));
  } catch {
    // Full or forbidden: the timer still runs, and does not survive a reload.
  }
}

/** Other windows of the same browser show the same timer. */
export function onKept(personId: string, changed: () => void): () => void {
  const hear = ({ key }: StorageEvent): void => {
    if (key === keyOf(personId)) changed();
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}
