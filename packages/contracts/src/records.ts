import { z } from 'zod';

/** What goals, key players, feedback, evidence and the like have in common. */

export const recordIdSchema = z.uuid();

/** A calendar day. Bounded to the years a career can touch; the database knows no year 0. */
export const daySchema = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day < '2200-01-01', 'Choose a day between 1900 and 2199.');

export const stepSchema = z
  .literal([1, 2, 3, 4])
  .describe('1 Settle in, 2 Find impact areas, 3 Deliver impact, 4 Get promoted');
export const audienceSchema = z
  .enum(['private', 'manager', 'circle', 'packet'])
  .describe('Who besides the owner may read it; each is wider than the one before');

export const personRefSchema = z.object({ personId: z.uuid(), name: z.string() });

/** The part of every record's view that does not depend on its kind; `A` are the acts that the kind knows. */
export const recordShape = <A extends z.ZodType<string>>(act: A) => ({
  id: recordIdSchema,
  personId: z.uuid().describe('Whose record it is'),
  version: z.int().positive().describe('Sent back as If-Match with a change'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  visibleTo: z.array(personRefSchema).describe('Everybody who can read it now, the owner first'),
  abilities: z.array(act).describe('Acts open to the caller now; the screen shows no other'),
});

/** For records that serve a step of the journey. */
export const servesStepShape = {
  step: stepSchema,
  iteration: z.int().positive().describe('Of the journey, when the record was made'),
};

/** Path of everything that belongs to a person: `/people/:personId/goals`. */
export const personIdSchema = z.uuid();

/** `limit` and `cursor` of every list; spread into a feature's strict query object beside its filters. */
export const listQueryShape = {
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().min(1).max(500).optional().describe('`nextCursor` of the page before'),
};

/** Filters that several lists share. */
export const recordFilterShape = {
  step: z.coerce.number().pipe(stepSchema).optional(),
  audience: audienceSchema.optional(),
  text: z.string().min(1).max(200).optional().describe('Anywhere in its words, upper and lower case alike'),
};

export const pageSchema = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable().describe('null on the last page') });

/** What deleting answers: enough to undo it with `POST …/restoration` and this version as If-Match. */
export const deletedRecordSchema = z
  .object({ id: recordIdSchema, version: z.int().positive(), restorableUntil: z.iso.datetime() })
  .meta({ id: 'DeletedRecord' });

/** For how long a deleted record can be brought back. */
export const restorableForHours = 24;

export type Step = z.infer<typeof stepSchema>;
export type Audience = z.infer<typeof audienceSchema>;
export type PersonRef = z.infer<typeof personRefSchema>;
export type DeletedRecord = z.infer<typeof deletedRecordSchema>;
export type Page<T> = Readonly<{ items: T[]; nextCursor: string | null }>;
