import type { DepartmentAct } from '@rungs/contracts/departments.js';
import { anyOf, isAdmin, isHr, type Rule } from '../platform/policy/policy.js';

/** The departments are the directory's frame: who keeps the directory keeps them. */
export const keepsDepartments: Rule<unknown> = anyOf(isHr, isAdmin);

export const departmentPolicy = {
  update: keepsDepartments,
  delete: keepsDepartments,
} satisfies Record<DepartmentAct, Rule<unknown>>;
