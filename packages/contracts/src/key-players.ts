import { z } from 'zod';
import {
  daySchema,
  listQueryShape,
  pageSchema,
  recordFilterShape,
  recordIdSchema,
  recordShape,
  servesStepShape,
  stepSchema,
} from './records.js';
import { nameSchema, textSchema } from './text.js';

export const keyPlayerRelationSchema = z.enum(['peer', 'senior', 'manager', 'leader', 'other']);
export const habitStateSchema = z.enum(['considering', 'adopted', 'dropped']);
export const closenessSchema = z.enum(['distant', 'familiar', 'close']);
export const keyPlayerAbilitySchema = z.enum(['update', 'meet', 'mirror', 'delete']);
export const habitAbilitySchema = z.enum(['update', 'delete']);
export const encounterAbilitySchema = z.enum(['update', 'delete']);

/** Somebody of the directory, whose name and title follow the directory, or anybody by name. */
export const whoRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('directory'), personId: z.uuid() }),
  z.strictObject({ kind: z.literal('typed'), name: nameSchema(200), role: textSchema(200).default('') }),
]);
const whoSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('directory'), personId: z.uuid(), name: z.string(), role: z.string() }),
  z.object({ kind: z.literal('typed'), name: z.string(), role: z.string() }),
]);

/** Of one key player: whoever wants to mirror more mirrors nothing. */
export const mostHabits = 20;

export const createHabitRequestSchema = z.strictObject({
  text: nameSchema(2_000).describe('Something they do that one would like to do as well'),
  state: habitStateSchema.default('considering'),
});
/** What is absent stays as it is. */
export const updateHabitRequestSchema = z.strictObject({ text: nameSchema(2_000), state: habitStateSchema }).partial();

export const habitSchema = z
  .object({
    id: recordIdSchema,
    keyPlayerId: z.uuid(),
    version: z.int().positive(),
    text: z.string(),
    state: habitStateSchema,
    abilities: z.array(habitAbilitySchema),
  })
  .meta({ id: 'Habit' });

const keyPlayerFields = {
  who: whoRequestSchema,
  step: stepSchema,
  relation: keyPlayerRelationSchema,
  why: textSchema(2_000).describe('Why to learn from this person'),
  closeness: closenessSchema.nullable(),
};

export const createKeyPlayerRequestSchema = z.strictObject({
  ...keyPlayerFields,
  step: stepSchema.default(1),
  why: keyPlayerFields.why.default(''),
  closeness: keyPlayerFields.closeness.default(null),
  habits: z.array(createHabitRequestSchema).max(mostHabits).default([]).describe('What to mirror, from the start'),
});

/** What is absent stays as it is. */
export const updateKeyPlayerRequestSchema = z.strictObject(keyPlayerFields).partial();

const { step, text } = recordFilterShape;

export const listKeyPlayersQuerySchema = z.strictObject({
  ...listQueryShape,
  step,
  text,
  relation: keyPlayerRelationSchema.optional(),
  habitState: habitStateSchema.optional().describe('At least one habit is in this state'),
  touchpointBefore: daySchema.optional().describe('The next touchpoint is earlier than this day'),
});

/** Always private: no audience can be chosen, and nobody but the owner is ever in `visibleTo`. */
export const keyPlayerSchema = z
  .object({
    ...recordShape(keyPlayerAbilitySchema),
    ...servesStepShape,
    audience: z.literal('private'),
    who: whoSchema,
    relation: keyPlayerRelationSchema,
    why: z.string(),
    habits: z.array(habitSchema).describe('In the order in which they were written down'),
    closeness: closenessSchema.nullable(),
    encounterCount: z.int(),
    lastMetOn: z.iso.date().nullable(),
    nextTouchpointOn: z.iso.date().nullable().describe('As agreed in the latest encounter'),
  })
  .meta({ id: 'KeyPlayer' });

export const keyPlayerListSchema = pageSchema(keyPlayerSchema)
  .extend({
    keyPlayers: z.int().describe('All of them, whatever the filters'),
    met: z.int().describe('Those with at least one encounter'),
    abilities: z.array(z.enum(['create'])),
  })
  .meta({ id: 'KeyPlayerList' });

const encounterFields = {
  heldOn: daySchema,
  place: textSchema(200),
  takeaways: textSchema(4_000),
  nextTouchpointOn: daySchema.nullable(),
};

export const createEncounterRequestSchema = z.strictObject({
  heldOn: daySchema,
  place: encounterFields.place.default(''),
  takeaways: encounterFields.takeaways.default(''),
  nextTouchpointOn: encounterFields.nextTouchpointOn.default(null),
});

export const updateEncounterRequestSchema = z.strictObject(encounterFields).partial();
export const listEncountersQuerySchema = z.strictObject(listQueryShape);

export const encounterSchema = z
  .object({
    id: recordIdSchema,
    keyPlayerId: z.uuid(),
    version: z.int().positive(),
    heldOn: z.iso.date(),
    place: z.string(),
    takeaways: z.string(),
    nextTouchpointOn: z.iso.date().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    abilities: z.array(encounterAbilitySchema),
  })
  .meta({ id: 'Encounter' });

/** The latest encounter first. */
export const encounterListSchema = pageSchema(encounterSchema).meta({ id: 'EncounterList' });

export type KeyPlayerRelation = z.infer<typeof keyPlayerRelationSchema>;
export type HabitAbility = z.infer<typeof habitAbilitySchema>;
export type CreateHabitRequest = z.infer<typeof createHabitRequestSchema>;
export type UpdateHabitRequest = z.infer<typeof updateHabitRequestSchema>;
export type HabitView = z.infer<typeof habitSchema>;
export type HabitState = z.infer<typeof habitStateSchema>;
export type Closeness = z.infer<typeof closenessSchema>;
export type KeyPlayerAbility = z.infer<typeof keyPlayerAbilitySchema>;
export type EncounterAbility = z.infer<typeof encounterAbilitySchema>;
export type WhoRequest = z.infer<typeof whoRequestSchema>;
export type CreateKeyPlayerRequest = z.infer<typeof createKeyPlayerRequestSchema>;
export type UpdateKeyPlayerRequest = z.infer<typeof updateKeyPlayerRequestSchema>;
export type ListKeyPlayersQuery = z.infer<typeof listKeyPlayersQuerySchema>;
export type KeyPlayerView = z.infer<typeof keyPlayerSchema>;
export type KeyPlayerList = z.infer<typeof keyPlayerListSchema>;
export type CreateEncounterRequest = z.infer<typeof createEncounterRequestSchema>;
export type UpdateEncounterRequest = z.infer<typeof updateEncounterRequestSchema>;
export type ListEncountersQuery = z.infer<typeof listEncountersQuerySchema>;
export type EncounterView = z.infer<typeof encounterSchema>;
export type EncounterList = z.infer<typeof encounterListSchema>;
