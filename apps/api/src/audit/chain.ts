import { createHash } from 'node:crypto';

/** Bytes of a SHA-256 digest. */
const length = 32;

/** What the first seal of an organization is chained to. */
export const chainStart = (organizationId: string): Buffer => sha256(organizationId);

/** Of an entry's text, see `entryText`. */
export const digestOf = (text: string): Buffer => sha256(text);

/** Each seal's hash holds all that came before it: changing one entry changes every later seal. */
export const sealHash = (previous: Buffer, digests: Buffer): Buffer => sha256(previous, digests);

/** The digest at a place, from 0 on; empty where there is none. */
export const digestAt = (digests: Buffer, place: number): Buffer =>
  digests.subarray(place * length, (place + 1) * length);

function sha256(...parts: readonly (string | Buffer)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
