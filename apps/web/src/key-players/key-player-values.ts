import {
  type Closeness,
  createEncounterRequestSchema,
  createKeyPlayerRequestSchema,
  type CreateKeyPlayerRequest,
  type EncounterView,
  type HabitState,
  type KeyPlayerRelation,
  type KeyPlayerView,
} from '@rungs/contracts/key-players.js';
import type { Step } from '@rungs/contracts/records.js';
import { nameSchema, textSchema } from '@rungs/contracts/text.js';
import { z } from 'zod';
import type { Option } from '../shared/ui/combobox.js';

/** Both ways stay filled in while one switches between them: nothing typed is lost. */
export type Who = { kind: 'directory' | 'typed'; person: Option | null; name: string; role: string };

export type KeyPlayerValues = {
  who: Who;
  relation: KeyPlayerRelation;
  step: Step;
  closeness: Closeness | null;
  why: string;
  habit: string;
  habitState: HabitState;
};

const personSchema = z.object({ id: z.uuid(), label: z.string(), sub: z.string().optional() });

export const keyPlayerValuesSchema = createKeyPlayerRequestSchema.extend({
  who: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('directory'), person: personSchema }),
    z.object({ kind: z.literal('typed'), name: nameSchema(200), role: textSchema(200) }),
  ]),
});

export const newKeyPlayer = (step: Step): KeyPlayerValues => ({
  who: { kind: 'directory', person: null, name: '', role: '' },
  relation: 'peer',
  step,
  closeness: null,
  why: '',
  habit: '',
  habitState: 'considering',
});

export function valuesOf({ who, relation, step, closeness, why, habit, habitState }: KeyPlayerView): KeyPlayerValues {
  const named: Who =
    who.kind === 'directory'
      ? {
          kind: 'directory',
          person: { id: who.personId, label: who.name, sub: who.role || undefined },
          name: '',
          role: '',
        }
      : { kind: 'typed', person: null, name: who.name, role: who.role };
  return { who: named, relation, step, closeness, why, habit, habitState };
}

export function requestOf({ who, ...fields }: KeyPlayerValues): CreateKeyPlayerRequest {
  const { kind, person, name, role } = who;
  return { ...fields, who: kind === 'directory' ? { kind, personId: person?.id ?? '' } : { kind, name, role } };
}

export const nameOf = ({ kind, person, name }: Who): string => (kind === 'directory' ? (person?.label ?? '') : name);

export type EncounterValues = { heldOn: string; place: string; takeaways: string; nextTouchpointOn: string | null };

/** With the two rules that need to know the day; the server holds them as well. */
export const encounterValuesSchema = (today: string, say: { future: string; before: string }) =>
  createEncounterRequestSchema
    .refine(({ heldOn }) => heldOn <= today, { path: ['heldOn'], message: say.future })
    .refine(({ heldOn, nextTouchpointOn }) => nextTouchpointOn === null || nextTouchpointOn >= heldOn, {
      path: ['nextTouchpointOn'],
      message: say.before,
    });

export const encounterValuesOf = ({ heldOn, place, takeaways, nextTouchpointOn }: EncounterView): EncounterValues => ({
  heldOn,
  place,
  takeaways,
  nextTouchpointOn,
});
