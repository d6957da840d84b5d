import { z } from 'zod';
import { signalSchema } from './journeys.js';
import { daySchema, listQueryShape, pageSchema, recordShape } from './records.js';
import { textSchema } from './text.js';

/** How somebody is, in their own eyes. Nobody else ever reads any of it. */

export const checkInAbilitySchema = z.enum(['update', 'delete']);

const gradeSchema = z.int().min(1).max(5);

const checkInFields = {
  takenOn: daySchema,
  load: gradeSchema.describe('1 light, 5 too much'),
  energy: gradeSchema.describe('1 empty, 5 full'),
  hoursSlept: z.number().min(0).max(24).multipleOf(0.5).nullable().describe('Of the night before; only if one likes'),
  note: textSchema(2_000),
};

export const createCheckInRequestSchema = z.strictObject({
  ...checkInFields,
  hoursSlept: checkInFields.hoursSlept.default(null),
  note: checkInFields.note.default(''),
});

/** What is absent stays as it is. */
export const updateCheckInRequestSchema = z.strictObject(checkInFields).partial();
export const listCheckInsQuerySchema = z.strictObject(listQueryShape);

/** Always private: no audience can be chosen, and nobody but the owner is ever in `visibleTo`. */
export const checkInSchema = z
  .object({
    ...recordShape(checkInAbilitySchema),
    audience: z.literal('private'),
    takenOn: z.iso.date(),
    load: z.int(),
    energy: z.int(),
    hoursSlept: z.number().nullable(),
    note: z.string(),
  })
  .meta({ id: 'CheckIn' });

/** The latest first. */
export const checkInListSchema = pageSchema(checkInSchema)
  .extend({ abilities: z.array(z.enum(['create'])) })
  .meta({ id: 'CheckInList' });

const sentenceSchema = z.object({ en: z.string(), es: z.string() });
const meanSchema = z.number().nullable().describe('null: no check-in that says');

/** The last weeks at a glance, with the signals that are the owner's alone and in no count that others see. */
export const energyTrendSchema = z
  .object({
    weeks: z.array(
      z.object({
        weekOf: z.iso.date().describe('Its Monday'),
        checkIns: z.int(),
        load: meanSchema,
        energy: meanSchema,
        hoursSlept: meanSchema,
      }),
    ),
    reading: z.object({
      kind: z.enum(['none', 'too_few', 'load_above_energy', 'energy_falling', 'energy_rising', 'steady']),
      sentence: sentenceSchema,
    }),
    signals: z.array(signalSchema),
    lastTakenOn: z.iso.date().nullable(),
    due: z.boolean().describe('A week has passed since the last one'),
  })
  .meta({ id: 'EnergyTrend' });

export type CheckInAbility = z.infer<typeof checkInAbilitySchema>;
export type CreateCheckInRequest = z.infer<typeof createCheckInRequestSchema>;
export type UpdateCheckInRequest = z.infer<typeof updateCheckInRequestSchema>;
export type ListCheckInsQuery = z.infer<typeof listCheckInsQuerySchema>;
export type CheckInView = z.infer<typeof checkInSchema>;
export type CheckInList = z.infer<typeof checkInListSchema>;
export type EnergyTrend = z.infer<typeof energyTrendSchema>;
