import { z } from 'zod';
import { idSchema } from './common.js';
import { listQueryShape, pageSchema } from './records.js';

const actSchema = z.string().regex(/^[a-z]+(?:[.-][a-z]+)*$/, 'An act looks like `goal.created`.');

export const auditQuerySchema = z.strictObject({
  ...listQueryShape,
  act: actSchema.max(100).optional().describe('`goal.created`, or `goal` for all acts on goals'),
  actorPersonId: idSchema.optional(),
  subjectPersonId: idSchema.optional(),
  recordId: idSchema.optional(),
  from: z.iso.datetime().optional().describe('Not before this instant'),
  to: z.iso.datetime().optional().describe('Before this instant'),
});

/** Ids and codes of what was done; content is never in it. */
export const auditEntrySchema = z
  .object({
    id: idSchema,
    act: z.string(),
    actor: z.object({ personId: idSchema, name: z.string() }).nullable().describe('null for jobs and commands'),
    actorKind: z.enum(['session', 'token', 'job', 'command']),
    recordType: z.string(),
    recordId: idSchema.nullable(),
    subject: z
      .object({ personId: idSchema, name: z.string() })
      .nullable()
      .describe('null also for the other person of what is between two'),
    details: z.record(z.string(), z.unknown()),
    requestId: z.string().nullable(),
    happenedAt: z.string(),
    sequence: z.int().nullable().describe('Place in the hash chain; null until sealed, a second later'),
  })
  .meta({ id: 'AuditEntry' });

export const auditPageSchema = pageSchema(auditEntrySchema);

export type AuditQuery = z.infer<typeof auditQuerySchema>;
export type AuditEntryView = z.infer<typeof auditEntrySchema>;
