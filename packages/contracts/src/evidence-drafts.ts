import { z } from 'zod';
import { competencyKeysSchema, evidenceKindSchema } from './evidence.js';
import { audienceSchema, daySchema, listQueryShape, pageSchema, recordIdSchema, stepSchema } from './records.js';
import { nameSchema, textSchema } from './text.js';

/** How many drafts one request may carry; a longer import sends several. */
export const mostDraftsPerImport = 100;

/** Nobody writes more, and two of them together still fit the database's integers. */
export const mostLines = 1_000_000_000;
const sizeSchema = z.int().nonnegative().max(mostLines);

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
    kind: evidenceKindSchema.describe('A guess; the person decides'),
    commits: z.array(commitSchema).min(1).max(1_000),
    filesChanged: sizeSchema,
    linesAdded: sizeSchema,
    linesDeleted: sizeSchema,
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

export const evidenceDraftAbilitySchema = z.enum(['update', 'confirm', 'merge', 'discard']);

const draftFields = {
  title: nameSchema(200),
  situation: textSchema(4_000),
  action: textSchema(4_000),
  result: textSchema(4_000),
  occurredFrom: daySchema,
  occurredTo: daySchema,
  kind: evidenceKindSchema,
  step: stepSchema.nullable(),
  competencyKeys: competencyKeysSchema,
};

/** A word of the person stays when the import is run again; what nobody touched follows the repository. */
export const updateEvidenceDraftRequestSchema = z
  .strictObject(draftFields)
  .partial()
  .refine(({ occurredFrom, occurredTo }) => !occurredFrom || !occurredTo || occurredFrom <= occurredTo, {
    path: ['occurredTo'],
    error: 'It cannot end before it begins.',
  });

export const confirmEvidenceDraftRequestSchema = z.strictObject({ audience: audienceSchema.default('private') });

/** Into an entry, which then shows its links and its days, or into another draft. */
export const mergeEvidenceDraftRequestSchema = z.union([
  z.strictObject({ evidenceId: recordIdSchema }),
  z.strictObject({ draftId: recordIdSchema }),
]);

export const listEvidenceDraftsQuerySchema = z.strictObject(listQueryShape);

export const evidenceDraftSchema = z
  .object({
    id: recordIdSchema,
    version: z.int().positive(),
    source: z.literal('git'),
    externalId: z.string(),
    repository: z.string(),
    title: z.string(),
    situation: z.string(),
    action: z.string(),
    result: z.string(),
    occurredFrom: z.iso.date(),
    occurredTo: z.iso.date(),
    kind: evidenceKindSchema,
    step: stepSchema.nullable(),
    competencyKeys: z.array(z.string()),
    commits: z.array(z.object({ hash: z.string(), subject: z.string(), committedAt: z.string() })),
    filesChanged: z.int(),
    linesAdded: z.int(),
    linesDeleted: z.int(),
    links: z.array(z.string()),
    abilities: z.array(evidenceDraftAbilitySchema),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'EvidenceDraft' });

/** Those that wait for a yes, the latest work first. */
export const evidenceDraftListSchema = pageSchema(evidenceDraftSchema)
  .extend({ waiting: z.int().nonnegative().describe('On all pages') })
  .meta({ id: 'EvidenceDraftList' });

/** What became of the draft: the entry or the draft that now holds it. */
export const mergedEvidenceDraftSchema = z
  .object({ evidenceId: recordIdSchema.nullable(), draftId: recordIdSchema.nullable() })
  .meta({ id: 'MergedEvidenceDraft' });

export type EvidenceDraftImportItem = z.infer<typeof evidenceDraftImportItemSchema>;
export type EvidenceDraftImportRequest = z.infer<typeof evidenceDraftImportRequestSchema>;
export type EvidenceDraftImportResult = z.infer<typeof evidenceDraftImportResponseSchema>;
export type EvidenceDraftAbility = z.infer<typeof evidenceDraftAbilitySchema>;
export type EvidenceDraftView = z.infer<typeof evidenceDraftSchema>;
export type EvidenceDraftList = z.infer<typeof evidenceDraftListSchema>;
export type UpdateEvidenceDraftRequest = z.infer<typeof updateEvidenceDraftRequestSchema>;
export type ConfirmEvidenceDraftRequest = z.infer<typeof confirmEvidenceDraftRequestSchema>;
export type MergeEvidenceDraftRequest = z.infer<typeof mergeEvidenceDraftRequestSchema>;
export type MergedEvidenceDraft = z.infer<typeof mergedEvidenceDraftSchema>;
export type ListEvidenceDraftsQuery = z.infer<typeof listEvidenceDraftsQuerySchema>;
