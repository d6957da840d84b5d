import { type CheckInView, createCheckInRequestSchema, type CreateCheckInRequest } from '@rungs/contracts/check-ins.js';
import { z } from 'zod';

export const grades = ['1', '2', '3', '4', '5'] as const;
export type Grade = (typeof grades)[number];

/** What the form holds: the request, with grades as the segments have them and none chosen at first. */
export type CheckInValues = {
  takenOn: string;
  load: Grade | '';
  energy: Grade | '';
  hoursSlept: number | null;
  note: string;
};

/** Named like the request, so that what the server refuses is said at the field. */
export const checkInValuesSchema = createCheckInRequestSchema.extend({ load: z.enum(grades), energy: z.enum(grades) });

export const newCheckIn = (today: string): CheckInValues => ({
  takenOn: today,
  load: '',
  energy: '',
  hoursSlept: null,
  note: '',
});

export const valuesOf = ({ takenOn, load, energy, hoursSlept, note }: CheckInView): CheckInValues => ({
  takenOn,
  load: gradeOf(load),
  energy: gradeOf(energy),
  hoursSlept,
  note,
});

export const requestOf = ({ load, energy, ...rest }: CheckInValues): Required<CreateCheckInRequest> => ({
  ...rest,
  load: Number(load),
  energy: Number(energy),
});

const gradeOf = (value: number): Grade | '' => grades.find((grade) => Number(grade) === value) ?? '';
