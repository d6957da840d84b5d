import {
  type Closeness,
  createEncounterRequestSchema,
  createKeyPlayerRequestSchema,
  type CreateKeyPlayerRequest,
  type EncounterView,
  type KeyPlayerRelation,
  type KeyPlayerView,
  type UpdateKeyPlayerRequest,
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
  /** The first to mirror, asked for with the name; further ones are written down beside the person. */
  habit: string;
};

const personSchema = z.object({ id: z.uuid(), label: z.string(), sub: z.string().optional() });

export const keyPlayerValuesSchema = createKeyPlayerRequestSchema.omit({ habits: true }).extend({
  habit: textSchema(2_000),
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
});

export function valuesOf({ who, relation, step, closeness, why }: KeyPlayerView): KeyPlayerValues {
  const named: Who =
    who.kind === 'directory'
      ? {
          kind: 'directory',
          person: { id: who.personId, label: who.name, sub: who.role || undefined },
          name: '',
          role: '',
        }
      : { kind: 'typed', person: null, name: who.name, role: who.role };
  return { who: named, relation, step, closeness, why, habit: '' };
}

export function changeOf({ who, habit: _, ...fields }: KeyPlayerValues) {
  const { kind, person, name, role } = who;
  const named = kind === 'directory' ? { kind, personId: person?.id ?? '' } : { kind, name, role };
  return { ...fields, who: named } satisfies UpdateKeyPlayerRequest;
}

export const requestOf = (values: KeyPlayerValues): CreateKeyPlayerRequest => ({
  ...changeOf(values),
  habits: values.habit.trim() === '' ? [] : [{ text: values.habit, state: 'considering' }],
});

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
