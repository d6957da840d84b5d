import {
  evidenceKindSchema,
  type EvidenceKind,
  type EvidenceView,
  linkSchema,
  type UpdateEvidenceRequest,
} from '@rungs/contracts/evidence.js';
import { type Audience, audienceSchema, daySchema, type Step, stepSchema } from '@rungs/contracts/records.js';
import { nameSchema, textSchema } from '@rungs/contracts/text.js';
import { z } from 'zod';
import type { Option } from '../shared/ui/combobox.js';

/** What the form holds: the request, with people and competencies as one sees them, and links one a line. */
export type EntryValues = {
  title: string;
  situation: string;
  action: string;
  result: string;
  role: string;
  contributors: readonly Option[];
  occurredOn: string;
  occurredUntil: string;
  step: Step;
  competencyKeys: readonly Option[];
  kpi: string;
  before: number | null;
  after: number | null;
  unit: string;
  kind: EvidenceKind;
  links: string;
  audience: Audience;
};

const optionSchema = z.object({ id: z.string(), label: z.string(), sub: z.string().optional() });

/** Named like the request, so that what the server refuses is said at the field. */
export const entryValuesSchema = z
  .object({
    title: nameSchema(200),
    situation: textSchema(4_000),
    action: textSchema(4_000),
    result: textSchema(4_000),
    role: textSchema(500),
    contributors: z.array(optionSchema).max(20),
    occurredOn: daySchema,
    occurredUntil: z.union([z.literal(''), daySchema]),
    step: stepSchema,
    competencyKeys: z.array(optionSchema).max(10),
    kpi: textSchema(200),
    before: z.number().nullable(),
    after: z.number().nullable(),
    unit: textSchema(40),
    kind: evidenceKindSchema,
    links: z.string().refine((text) => linksIn(text).every((link) => linkSchema.safeParse(link).success), {
      error: 'Give an http, https or mailto address.',
    }),
    audience: audienceSchema,
  })
  .refine(({ occurredOn, occurredUntil }) => occurredUntil === '' || occurredOn <= occurredUntil, {
    path: ['occurredUntil'],
    error: 'It cannot end before it begins.',
  });

/** Who is not in the directory is an option of this kind of id. */
export const typedPrefix = 'typed:';

export function valuesOf(entry: EvidenceView): EntryValues {
  const { title, situation, action, result, role, occurredOn, occurredUntil, step, kind, audience, kpi } = entry;
  return {
    ...{ title, situation, action, result, role, occurredOn, step, kind, audience },
    occurredUntil: occurredUntil ?? '',
    contributors: entry.contributors.map(({ personId, name }) => ({ id: personId ?? typedPrefix + name, label: name })),
    competencyKeys: entry.competencyKeys.map((key) => ({ id: key, label: key })),
    kpi: kpi?.name ?? '',
    before: kpi?.before ?? null,
    after: kpi?.after ?? null,
    unit: kpi?.unit ?? '',
    links: entry.links.join('\n'),
  };
}

export function requestOf(values: EntryValues): UpdateEvidenceRequest {
  const { contributors, competencyKeys, kpi: name, before, after, unit, links, occurredUntil, ...fields } = values;
  const measured = name.trim() !== '' || before !== null || after !== null;
  return {
    ...fields,
    occurredUntil: occurredUntil === '' ? null : occurredUntil,
    contributors: contributors.map(({ id, label }) =>
      id.startsWith(typedPrefix) ? { name: label } : { personId: id },
    ),
    competencyKeys: competencyKeys.map(({ id }) => id),
    kpi: measured ? { name, before, after, unit } : null,
    links: linksIn(links),
  };
}

const linksIn = (text: string): string[] => [...new Set(text.split(/\s+/u).filter((line) => line !== ''))];
