import { createEvidenceRequestSchema } from '@rungs/contracts/evidence.js';
import {
  createObservationRequestSchema,
  type ObservationKind,
  observationSchema,
} from '@rungs/contracts/observations.js';
import type { Observed } from '@rungs/domain/quick-log/observed.js';
import type { KnownPerson, QuickLog } from '@rungs/domain/quick-log/quick-log.types.js';
import type { QueryKey } from '@tanstack/react-query';
import type { z } from 'zod';
import { createEvidence, evidenceKeys, evidencePath, type NewEvidence } from '../evidence/index.js';
import { api } from '../shared/api.js';

/** What a line becomes, and how it is sent, kept on the device and taken back: the same for all that can be logged. */
export type Line = Readonly<{
  title: string;
  path: string;
  body: Record<string, unknown> & { id: string };
  send: () => Promise<{ id: string; version: number }>;
  /** Where one of its kind lies. */
  at: '/evidence' | '/observations';
  keys: QueryKey;
  words: Readonly<{ saved: 'saved' | 'noted'; kept: 'kept' | 'noteKept' }>;
  wrong: 'wrong.title' | 'wrong.noticed' | 'wrong.long' | 'wrong.longNote' | 'wrong.text' | null;
}>;

/** An impact entry. `id` stays the same over every try, so that a line sent twice is one entry. */
export function entryLine(personId: string, id: string, read: QuickLog, people: readonly KnownPerson[]): Line {
  const body = requestOf(id, read, people);
  return {
    title: read.title,
    path: evidencePath(personId),
    body,
    send: () => createEvidence(personId, body),
    at: '/evidence',
    keys: evidenceKeys.all,
    words: { saved: 'saved', kept: 'kept' },
    wrong: wrongIn(createEvidenceRequestSchema, body, 'title', ['wrong.title', 'wrong.long']),
  };
}

/** Something one noticed, of the kind that was said or guessed. */
export function observationLine(personId: string, id: string, read: Observed, kind: ObservationKind): Line {
  const path = `/people/${personId}/observations`;
  const body = { id, kind, text: read.text, observedOn: read.observedOn };
  return {
    title: read.text,
    path,
    body,
    send: () => api.post(path, body, observationSchema),
    at: '/observations',
    keys: ['observation'],
    words: { saved: 'noted', kept: 'noteKept' },
    wrong: wrongIn(createObservationRequestSchema, body, 'text', ['wrong.noticed', 'wrong.longNote']),
  };
}

function requestOf(id: string, read: QuickLog, people: readonly KnownPerson[]): NewEvidence & { id: string } {
  const { title, before, after, unit, kpi, competencyKeys, contributorIds, occurredOn, kind, step } = read;
  const known = new Set(people.map((person) => person.id));
  const measured = kpi !== undefined || after !== null || before !== null;
  return {
    id,
    title,
    occurredOn,
    competencyKeys: [...competencyKeys],
    contributors: contributorIds.filter((one) => known.has(one)).map((personId) => ({ personId })),
    ...(measured && { kpi: { name: kpi?.name ?? '', before, after, unit: unit ?? '' } }),
    ...(kind && { kind }),
    ...(step && { step }),
  };
}

type Wrong = NonNullable<Line['wrong']>;

/** What keeps a line from being sent, by the name of its words: nothing said, too much of it, or what cannot be kept. */
function wrongIn<F extends string>(
  schema: z.ZodType,
  request: Readonly<Record<F, string>>,
  field: F,
  [none, long]: readonly [Wrong, Wrong],
): Wrong | null {
  const checked = schema.safeParse(request);
  if (checked.success) return null;
  const ofText = checked.error.issues.find(({ path }) => path[0] === field);
  if (ofText?.code === 'too_big') return long;
  return ofText && request[field].trim() === '' ? none : 'wrong.text';
}
