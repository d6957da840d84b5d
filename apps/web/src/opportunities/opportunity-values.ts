import { createOpportunityRequestSchema, type OpportunityView } from '@rungs/contracts/opportunities.js';
import type { Audience } from '@rungs/contracts/records.js';
import { z } from 'zod';
import type { Option } from '../shared/ui/combobox.js';

export const grades = ['1', '2', '3', '4', '5'] as const;
type Grade = (typeof grades)[number];

/** What the form holds: the request, with the KPI as one sees it, and grades as their choices are named. */
export type OpportunityValues = {
  title: string;
  problem: string;
  whoIsHurt: string;
  kpiId: Option | null;
  size: Grade;
  effort: Grade;
  confidence: Grade;
  ownInitiative: boolean;
  demoUrl: string;
  audience: Audience;
};

const { title, problem, whoIsHurt, ownInitiative, demoUrl, audience } = createOpportunityRequestSchema.shape;
const grade = z.enum(grades);

export const opportunityValuesSchema = z.object({
  ...{ title, problem, whoIsHurt, ownInitiative, audience },
  kpiId: z.object({ id: z.uuid(), label: z.string(), sub: z.string().optional() }).nullable(),
  ...{ size: grade, effort: grade, confidence: grade },
  demoUrl: z.union([z.literal(''), demoUrl]),
});

export const newOpportunity: OpportunityValues = {
  title: '',
  problem: '',
  whoIsHurt: '',
  kpiId: null,
  size: '3',
  effort: '3',
  confidence: '2',
  ownInitiative: false,
  demoUrl: '',
  audience: 'private',
};

export function valuesOf(one: OpportunityView): OpportunityValues {
  return {
    ...{ title: one.title, problem: one.problem, whoIsHurt: one.whoIsHurt },
    kpiId: one.kpi && { id: one.kpi.id, label: one.kpi.name },
    ...{ size: String(one.size) as Grade, effort: String(one.effort) as Grade },
    confidence: String(one.confidence) as Grade,
    ...{ ownInitiative: one.ownInitiative, demoUrl: one.demoUrl ?? '', audience: one.audience },
  };
}

export const requestOf = ({ kpiId, size, effort, confidence, demoUrl, ...fields }: OpportunityValues) => ({
  ...fields,
  kpiId: kpiId?.id ?? null,
  ...{ size: Number(size), effort: Number(effort), confidence: Number(confidence) },
  demoUrl: demoUrl === '' ? null : demoUrl,
});
