import { createHash } from 'node:crypto';

/** An audit entry as it is hashed: every column, instants as text with microseconds. */
export type ChainedEntry = Readonly<{
  id: string;
  act: string;
  actorPersonId: string | null;
  actorRoles: readonly string[];
  actorKind: string;
  recordType: string;
  recordId: string | null;
  subjectPersonId: string | null;
  details: unknown;
  requestId: string | null;
  happenedAt: string;
}>;

/** What the first entry of an organization is chained to. */
export const chainStart = (organizationId: string): Buffer => createHash('sha256').update(organizationId).digest();

/** Each entry's hash holds all that came before it: changing one changes every later one. */
export function entryHash(previous: Buffer, entry: ChainedEntry): Buffer {
  return createHash('sha256').update(previous).update(canonicalJson(entry)).digest();
}

/** The same text for the same value, whatever the order of its keys (RFC 8785 for what JSON columns hold). */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}
