import type { Company } from './company-of-secrets.js';

/** Where the text under trial goes. */
export const here = '¶';

export type Creation = Readonly<{
  path: string;
  by: 'owner' | 'manager' | 'hr' | 'peer';
  body: Record<string, unknown>;
  /** Deleted again at once. */
  takeBack?: boolean;
}>;

/** Every route that creates something with words, with the text under trial in all of its text fields. */
export function creations({ people, ids }: Company): Creation[] {
  const of = `/people/${people.owner.personId}`;
  const day = '2026-01-05';
  return [
    { path: `${of}/goals`, by: 'owner', body: { step: 1, title: here, why: here, successMeasure: here } },
    {
      path: `${of}/evidence`,
      by: 'owner',
      body: {
        occurredOn: day,
        title: here,
        situation: here,
        action: here,
        result: here,
        role: here,
        contributors: [{ name: here }],
        kpi: { name: here, before: 1, unit: here },
      },
    },
    {
      path: `${of}/key-players`,
      by: 'owner',
      body: { relation: 'peer', who: { kind: 'typed', name: here, role: here }, why: here, habit: here },
    },
    {
      path: `/key-players/${ids.get('keyPlayer')}/encounters`,
      by: 'owner',
      body: { heldOn: day, place: here, takeaways: here },
    },
    { path: `${of}/comments`, by: 'owner', body: { text: here } },
    { path: `${of}/feedback`, by: 'peer', body: { text: here } },
    { path: `${of}/feedback-requests`, by: 'owner', body: { askedId: ids.get('giver'), question: here, about: here } },
    // Nobody has more than fifty.
    { path: '/tokens', by: 'owner', body: { name: here }, takeBack: true },
    { path: '/departments', by: 'hr', body: { name: here } },
    { path: '/people', by: 'hr', body: { name: here, title: here, location: here, employeeNumber: here } },
    { path: `${of}/intents`, by: 'owner', body: { targetLevelId: ids.get('level'), sentence: here } },
    { path: `${of}/readiness`, by: 'manager', body: { value: 'developing', reason: here } },
  ];
}

type Leaf = Readonly<{ pointer: string; value: unknown }>;

/** Every value in it that is no object and no list, with its JSON pointer. */
export function leaves(value: unknown, pointer = ''): Leaf[] {
  if (value === null || typeof value !== 'object') return [{ pointer, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${pointer}/${key}`));
}

type Filling = Readonly<{ text: string; plain?: ReadonlySet<string>; plainText?: string }>;

/** A copy with `text` where `here` stands, but for the pointers in `plain`, which get plain words. */
export function filled(value: unknown, filling: Filling, pointer = ''): unknown {
  const { text, plain, plainText = text } = filling;
  if (value === here) return plain?.has(pointer) ? plainText : text;
  if (value === null || typeof value !== 'object') return value;
  const inside = Object.entries(value).map(
    ([key, inner]) => [key, filled(inner, filling, `${pointer}/${key}`)] as const,
  );
  return Array.isArray(value) ? inside.map(([, inner]) => inner) : Object.fromEntries(inside);
}
