import { z } from 'zod';
import {
  audienceSchema,
  daySchema,
  listQueryShape,
  pageSchema,
  recordShape,
  servesStepShape,
  stepSchema,
} from './records.js';
import { nameSchema, textSchema } from './text.js';

export const evidenceKindSchema = z.enum([
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
]);

export const evidenceSourceSchema = z.enum(['manual', 'csv', 'git', 'github', 'gitlab', 'jira', 'email', 'cli', 'mcp']);

export const evidenceAbilitySchema = z.enum(['update', 'delete']);

/** Kept as written: nothing is normalised, so what would have to be (white space around it) is refused. */
export const linkSchema = textSchema(2_000).refine(isLink, 'Give an http, https or mailto address.');

function isLink(text: string): boolean {
  if (/\s/.test(text)) return false;
  const url = URL.parse(text);
  if (url?.protocol === 'mailto:') return url.pathname.includes('@');
  return (url?.protocol === 'http:' || url?.protocol === 'https:') && /^https?:\/\//i.test(text);
}

const unique = <T>(items: readonly T[]): boolean => new Set(items).size === items.length;

export const mostLinks = 20;
export const linksSchema = z.array(linkSchema).max(mostLinks).refine(unique, 'Name each address once.');

export const competencyKeysSchema = z
  .array(nameSchema(100))
  .max(10)
  .refine(unique, 'Name each competency once.')
  .describe('Keys of competencies of a published ladder');

/** Somebody of the directory, or a name as typed for who is not in it. */
export const contributorSchema = z.union([
  z.strictObject({ personId: z.uuid() }),
  z.strictObject({ name: nameSchema(200) }),
]);

const contributorsSchema = z
  .array(contributorSchema)
  .max(20)
  .refine((who) => unique(who.map((one) => JSON.stringify(one))), 'Name each person once.');

/** `name` may be empty: a line such as `14→6 min` says what moved and not yet under which name it is followed. */
export const kpiChangeSchema = z
  .strictObject({
    name: textSchema(200).default(''),
    before: z.number().nullable().default(null),
    after: z.number().nullable().default(null),
    unit: textSchema(40).default(''),
  })
  .refine(({ name, before, after }) => name.trim() !== '' || before !== null || after !== null, {
    error: 'Name the measure or give a value.',
  });

const evidenceFields = {
  title: nameSchema(200),
  situation: textSchema(4_000),
  action: textSchema(4_000).describe('What I did'),
  result: textSchema(4_000),
  role: textSchema(500).describe('My part in it'),
  contributors: contributorsSchema,
  occurredOn: daySchema,
  occurredUntil: daySchema.nullable().describe('Its last day, where it took longer than one'),
  step: stepSchema,
  competencyKeys: competencyKeysSchema,
  kpi: kpiChangeSchema.nullable(),
  kind: evidenceKindSchema,
  links: linksSchema,
  audience: audienceSchema,
};

type Days = Readonly<{ occurredOn?: string | undefined; occurredUntil?: string | null | undefined }>;
const inOrder = ({ occurredOn, occurredUntil }: Days): boolean =>
  !occurredOn || !occurredUntil || occurredOn <= occurredUntil;
const disorder = { path: ['occurredUntil'], error: 'It cannot end before it begins.' };

/** Only a title and a day are asked for; an entry begins private. */
export const createEvidenceRequestSchema = z
  .strictObject({
    ...evidenceFields,
    id: z.uuidv7().optional().describe('Made by a client that may have to send it again: the entry is made once'),
    situation: evidenceFields.situation.default(''),
    action: evidenceFields.action.default(''),
    result: evidenceFields.result.default(''),
    role: evidenceFields.role.default(''),
    contributors: evidenceFields.contributors.default([]),
    occurredUntil: evidenceFields.occurredUntil.default(null),
    step: stepSchema.optional().describe('Absent: the step of the journey on which its owner stands, or else 3'),
    competencyKeys: competencyKeysSchema.default([]),
    kpi: evidenceFields.kpi.default(null),
    kind: evidenceKindSchema.default('other'),
    links: linksSchema.default([]),
    audience: audienceSchema.default('private'),
    source: evidenceSourceSchema.default('manual'),
    externalId: nameSchema(200).nullable().default(null).describe('Its name where it came from; taken in once'),
  })
  .refine(inOrder, disorder);

/** What is absent stays as it is. */
export const updateEvidenceRequestSchema = z.strictObject(evidenceFields).partial().refine(inOrder, disorder);

/** A filter that takes several values: `kind=design&kind=glue` finds either. */
const anyOfSchema = <S extends z.ZodType>(value: S) =>
  z.preprocess(
    (sent) => (sent === undefined || Array.isArray(sent) ? sent : [sent]),
    z.array(value).max(50).optional(),
  );

const evidenceFilterShape = {
  text: z.string().min(1).max(200).optional().describe('Anywhere in its words, accents and case aside'),
  step: anyOfSchema(z.coerce.number().pipe(stepSchema)),
  competency: anyOfSchema(nameSchema(100)),
  kind: anyOfSchema(evidenceKindSchema),
  kpi: anyOfSchema(textSchema(200)).describe('By name; empty for entries without a named one'),
  audience: anyOfSchema(audienceSchema),
  month: anyOfSchema(z.string().regex(/^(?:19|2[01])\d\d-(?:0[1-9]|1[0-2])$/, 'Write a month as 2026-11.')),
};

export const listEvidenceQuerySchema = z.strictObject({ ...listQueryShape, ...evidenceFilterShape });
export const evidenceSummaryQuerySchema = z.strictObject(evidenceFilterShape);

export const contributorViewSchema = z.object({ personId: z.uuid().nullable(), name: z.string() });

export const evidenceSchema = z
  .object({
    ...recordShape(evidenceAbilitySchema),
    ...servesStepShape,
    audience: audienceSchema,
    title: z.string(),
    situation: z.string(),
    action: z.string(),
    result: z.string(),
    role: z.string(),
    contributors: z.array(contributorViewSchema),
    occurredOn: z.iso.date(),
    occurredUntil: z.iso.date().nullable(),
    competencyKeys: z.array(z.string()),
    kpi: z
      .object({ name: z.string(), before: z.number().nullable(), after: z.number().nullable(), unit: z.string() })
      .nullable(),
    kind: evidenceKindSchema,
    links: z.array(z.string()),
    source: evidenceSourceSchema,
    externalId: z.string().nullable(),
  })
  .meta({ id: 'Evidence' });

/** The latest first. */
export const evidenceListSchema = pageSchema(evidenceSchema)
  .extend({ abilities: z.array(z.enum(['create'])) })
  .meta({ id: 'EvidenceList' });

const countSchema = z.int().nonnegative();
const facetSchema = <S extends z.ZodType>(value: S) => z.array(z.object({ value, count: countSchema }));

/** Over what the caller may read. Facets count what the search text finds, whatever else is filtered. */
export const evidenceSummarySchema = z
  .object({
    total: countSchema,
    matching: countSchema.describe('What the list of the same query holds on all its pages'),
    inLevel: z
      .object({ code: z.string(), since: z.iso.date(), entries: countSchema })
      .nullable()
      .describe('Entries since the person came to the present level'),
    months: z.array(z.object({ month: z.string(), total: countSchema, matching: countSchema })),
    steps: facetSchema(stepSchema),
    kinds: facetSchema(evidenceKindSchema),
    competencies: facetSchema(z.string()),
    kpis: facetSchema(z.string()),
    audiences: facetSchema(audienceSchema),
  })
  .meta({ id: 'EvidenceSummary' });

export type EvidenceKind = z.infer<typeof evidenceKindSchema>;
export type EvidenceSource = z.infer<typeof evidenceSourceSchema>;
export type EvidenceAbility = z.infer<typeof evidenceAbilitySchema>;
export type ContributorRequest = z.infer<typeof contributorSchema>;
export type ContributorView = z.infer<typeof contributorViewSchema>;
export type KpiChange = z.infer<typeof kpiChangeSchema>;
export type CreateEvidenceRequest = z.infer<typeof createEvidenceRequestSchema>;
export type UpdateEvidenceRequest = z.infer<typeof updateEvidenceRequestSchema>;
export type ListEvidenceQuery = z.infer<typeof listEvidenceQuerySchema>;
export type EvidenceSummaryQuery = z.infer<typeof evidenceSummaryQuerySchema>;
export type EvidenceView = z.infer<typeof evidenceSchema>;
export type EvidenceList = z.infer<typeof evidenceListSchema>;
export type EvidenceSummary = z.infer<typeof evidenceSummarySchema>;
