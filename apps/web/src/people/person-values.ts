import { createPersonSchema, type PersonProfile, type UpdatePerson } from '@rungs/contracts/people.js';
import { z } from 'zod';
import type { Option } from '../shared/ui/combobox.js';

export type PersonValues = {
  name: string;
  title: string;
  email: string;
  employeeNumber: string;
  departmentId: string | null;
  /** Somebody chosen; under the name by which the server speaks of it. */
  managerId: Option | null;
  location: string;
  startedOn: string;
  endedOn: string;
};

const { name, title, email, employeeNumber, departmentId, location, startedOn, endedOn } = createPersonSchema.shape;
/** An empty field says that there is none. */
const orEmpty = <S extends z.ZodType>(schema: S) => z.union([z.literal(''), schema]);

export const personValuesSchema = z.object({
  ...{ name, title, departmentId, location },
  startedOn: orEmpty(startedOn),
  endedOn: orEmpty(endedOn),
  email: orEmpty(email),
  employeeNumber: orEmpty(employeeNumber),
  managerId: z.object({ id: z.uuid() }).nullable(),
});

export const newPerson: PersonValues = {
  name: '',
  title: '',
  email: '',
  employeeNumber: '',
  departmentId: null,
  managerId: null,
  location: '',
  startedOn: '',
  endedOn: '',
};

export const valuesOf = (person: PersonProfile): PersonValues => ({
  name: person.name,
  title: person.title,
  email: person.email ?? '',
  employeeNumber: person.employment?.employeeNumber ?? '',
  departmentId: person.department?.id ?? null,
  managerId: person.manager && { id: person.manager.personId, label: person.manager.name },
  location: person.location,
  startedOn: person.startedOn ?? '',
  endedOn: person.employment?.endedOn ?? '',
});

export const requestOf = ({ managerId, ...values }: PersonValues) => ({
  ...values,
  email: values.email || null,
  employeeNumber: values.employeeNumber || null,
  startedOn: values.startedOn || null,
  endedOn: values.endedOn || null,
  managerId: managerId?.id ?? null,
});

/** Only what differs is sent: a person who left keeps a manager who left, as long as nobody changes that. */
export function changeOf(before: PersonValues, after: PersonValues): UpdatePerson {
  const [old, now] = [requestOf(before), requestOf(after)];
  return Object.fromEntries(Object.entries(now).filter(([field, value]) => value !== old[field as keyof typeof old]));
}
