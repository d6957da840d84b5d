import { z } from 'zod';

/**
 * What `GET /api/v1/events` sends under the event name `change`: something changed that you may read; ask for it again.
 * A hint, not the change itself. The same hint may come twice.
 */
export const liveEventSchema = z
  .object({
    id: z.uuid().describe('Also the SSE id, to resume from with Last-Event-ID'),
    topic: z.string().describe('The kind of record: `goal`, `evidence`, `intent`, …'),
    recordId: z.uuid().nullable(),
    subjectPersonId: z.uuid().nullable().describe('Whose record it is'),
    act: z.string().describe('`goal.created`, `intent.acknowledged`, …'),
  })
  .meta({ id: 'LiveEvent' });

/** The other event names: `reset` (too much was missed: read everything again), `reconnect` (this process is going). */
export const liveSignals = ['reset', 'reconnect'] as const;

export type LiveEvent = z.infer<typeof liveEventSchema>;
