import { z } from 'zod';
import { nameSchema } from './text.js';

export const departmentActSchema = z.enum(['update', 'delete']);

export const departmentSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    parentId: z.uuid().nullable(),
    people: z.int().nonnegative().describe('Directly in it and still here'),
    version: z.int().positive(),
    abilities: z.array(departmentActSchema),
  })
  .meta({ id: 'Department' });

/** An organization has at most this many, so that the whole tree is one answer. */
export const mostDepartments = 1_000;

export const departmentsSchema = z
  .object({ items: z.array(departmentSchema), abilities: z.array(z.enum(['create'])) })
  .meta({ id: 'Departments' });

const fields = { name: nameSchema(200), parentId: z.uuid().nullable() };
export const createDepartmentSchema = z.strictObject(fields).partial({ parentId: true });
export const updateDepartmentSchema = z
  .strictObject(fields)
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Name at least one field to change.');

export type DepartmentAct = z.infer<typeof departmentActSchema>;
export type DepartmentView = z.infer<typeof departmentSchema>;
export type DepartmentsView = z.infer<typeof departmentsSchema>;
export type CreateDepartment = z.infer<typeof createDepartmentSchema>;
export type UpdateDepartment = z.infer<typeof updateDepartmentSchema>;
