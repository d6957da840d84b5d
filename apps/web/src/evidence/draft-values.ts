import { evidenceKindSchema, type EvidenceKind } from '@rungs/contracts/evidence.js';
import type { EvidenceDraftView, UpdateEvidenceDraftRequest } from '@rungs/contracts/evidence-drafts.js';
import { daySchema, type Step, stepSchema } from '@rungs/contracts/records.js';
import { nameSchema, textSchema } from '@rungs/contracts/text.js';
import { z } from 'zod';
import type { Option } from '../shared/ui/combobox.js';

export type DraftValues = {
  title: string;
  situation: string;
  action: string;
  result: string;
  occurredFrom: string;
  occurredTo: string;
  kind: EvidenceKind;
  step: Step;
  competencyKeys: readonly Option[];
};

export const draftValuesSchema = z
  .object({
    title: nameSchema(200),
    situation: textSchema(4_000),
    action: textSchema(4_000),
    result: textSchema(4_000),
    occurredFrom: daySchema,
    occurredTo: daySchema,
    kind: evidenceKindSchema,
    step: stepSchema,
    competencyKeys: z.array(z.object({ id: z.string(), label: z.string() })).max(10),
  })
  .refine(({ occurredFrom, occurredTo }) => occurredFrom <= occurredTo, {
    path: ['occurredTo'],
    error: 'It cannot end before it begins.',
  });

/** @param here the step that a draft without one is shown with; it is not sent unless the person chooses it */
export function draftValues(draft: EvidenceDraftView, here: Step): DraftValues {
  const { title, situation, action, result, occurredFrom, occurredTo, kind, step, competencyKeys } = draft;
  return {
    ...{ title, situation, action, result, occurredFrom, occurredTo, kind },
    step: step ?? here,
    competencyKeys: competencyKeys.map((key) => ({ id: key, label: key })),
  };
}

/** Only what was changed: the next import goes on to fill in what nobody touched. */
export function requestOf(values: DraftValues, before: DraftValues): UpdateEvidenceDraftRequest {
  const sent = (from: DraftValues) => ({ ...from, competencyKeys: from.competencyKeys.map(({ id }) => id) });
  const was: Record<string, unknown> = sent(before);
  return Object.fromEntries(
    Object.entries(sent(values)).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name])),
  );
}
