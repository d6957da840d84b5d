import {
  type CreateKpiRequest,
  createKpiReadingRequestSchema,
  kpiNumberSchema,
  type KpiView,
} from '@rungs/contracts/kpis.js';
import { nameSchema, textSchema } from '@rungs/contracts/text.js';
import { z } from 'zod';
import type { Option } from '../shared/ui/combobox.js';

const optionSchema = z.object({ id: z.uuid(), label: z.string(), sub: z.string().optional() }).nullable();

const error = 'Name the department of a department’s KPI, or the manager of a team’s.';

/** Named like the request, so that what the server refuses is said at the field. */
export const kpiValuesSchema = z
  .object({
    name: nameSchema(120),
    description: textSchema(2_000),
    scope: z.enum(['organization', 'department', 'team']),
    departmentId: optionSchema,
    managerId: optionSchema,
    unit: textSchema(40),
    direction: z.enum(['up', 'down']),
    target: kpiNumberSchema.nullable(),
    ownerId: optionSchema,
  })
  .refine(({ scope, departmentId }) => scope !== 'department' || departmentId !== null, {
    error,
    path: ['departmentId'],
  })
  .refine(({ scope, managerId }) => scope !== 'team' || managerId !== null, { error, path: ['managerId'] });

export type KpiValues = {
  name: string;
  description: string;
  scope: KpiView['scope'];
  departmentId: Option | null;
  managerId: Option | null;
  unit: string;
  direction: KpiView['direction'];
  target: number | null;
  ownerId: Option | null;
};

export const newKpi: KpiValues = {
  name: '',
  description: '',
  scope: 'organization',
  departmentId: null,
  managerId: null,
  unit: '',
  direction: 'up',
  target: null,
  ownerId: null,
};

export function valuesOf(kpi: KpiView): KpiValues {
  const { name, description, scope, unit, direction, target, department, manager, owner } = kpi;
  return {
    ...{ name, description, scope, unit, direction, target },
    departmentId: department && { id: department.id, label: department.name },
    managerId: manager && { id: manager.personId, label: manager.name },
    ownerId: owner && { id: owner.personId, label: owner.name },
  };
}

export function requestOf({ departmentId, managerId, ownerId, ...fields }: KpiValues): CreateKpiRequest {
  return {
    ...fields,
    departmentId: fields.scope === 'department' ? (departmentId?.id ?? null) : null,
    managerId: fields.scope === 'team' ? (managerId?.id ?? null) : null,
    ownerId: ownerId?.id ?? null,
  };
}

/** The field is empty until somebody types a number. */
export type ReadingValues = { on: string; value: number | null; note: string };
export const readingValuesSchema = createKpiReadingRequestSchema.extend({ note: textSchema(500) });
