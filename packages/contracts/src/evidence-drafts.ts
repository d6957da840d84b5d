import { z } from 'zod';
import { daySchema } from './records.js';
import { nameSchema, textSchema } from './text.js';

/** How many drafts one request may carry; a longer import sends several. */
export const mostDraftsPerImport = 100;

const commitSchema = z.strictObject({
  hash: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'Name the commit in full.'),
  subject: textSchema(2_000),
  committedAt: z.iso.datetime({ offset: true }).describe('With the offset of its author'),
});

/**
 * A piece of work found in version control, for the owner of the token. `externalId` names it within `repository` and
 * stays the same when later commits join: sent again it updates the draft, and changes nothing where the person has
 * confirmed, merged or thrown it away. The hashes let a server know a piece again whose first commit was rewritten.
 */
export const evidenceDraftImportItemSchema = z
  .strictObject({
    externalId: z.string().regex(/^[\x21-\x7e]{1,200}$/, 'Use 1 to 200 visible ASCII characters.'),
    repository: nameSchema(300).describe('`github.com/acme/web`, or what else its owner calls it'),
    title: nameSchema(200),
    occurredFrom: daySchema,
    occurredTo: daySchema,
    kind: z
      .enum([
        'project',
        'design',
        'mentoring',
        'teaching',
        'glue',
        'recognition',
        'learning',
        'hiring',
        'incident',
        'other',
      ])
      .describe('A guess; the person decides'),
    commits: z.array(commitSchema).min(1).max(1_000),
    filesChanged: z.int().nonnegative(),
    linesAdded: z.int().nonnegative(),
    linesDeleted: z.int().nonnegative(),
    links: z.array(z.url({ protocol: /^https?$/ }).max(2_000)).max(20),
  })
  .refine(({ occurredFrom, occurredTo }) => occurredFrom <= occurredTo, {
    path: ['occurredTo'],
    error: 'It cannot end before it begins.',
  });

export const evidenceDraftImportRequestSchema = z.strictObject({
  drafts: z.array(evidenceDraftImportItemSchema).min(1).max(mostDraftsPerImport),
});

/** Each draft of the request is counted once. One that is rejected does not keep the others out. */
export const evidenceDraftImportResponseSchema = z
  .object({
    created: z.int().nonnegative(),
    updated: z.int().nonnegative(),
    unchanged: z.int().nonnegative(),
    rejected: z.array(z.object({ externalId: z.string(), reason: z.string().describe('For people') })),
  })
  .meta({ id: 'EvidenceDraftImportResult' });

export type EvidenceDraftImportItem = z.infer<typeof evidenceDraftImportItemSchema>;
export type EvidenceDraftImportRequest = z.infer<typeof evidenceDraftImportRequestSchema>;
export type EvidenceDraftImportResult = z.infer<typeof evidenceDraftImportResponseSchema>;
