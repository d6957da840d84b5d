import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, safe in addresses and headers. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It is random and long, so one round of SHA-256 suffices; passwords take argon2. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const prefix = 'rungs_pat_';

/**
 * A token names its organization, because a row of an organization can be read only from within it.
 * Shape: `rungs_pat_<organization, 32 hex digits>_<secret>`.
 */
export const newPersonalToken = (organizationId: string): string =>
  `${prefix}${organizationId.replaceAll('-', '')}_${newSecret()}`;

/** The organization that a token claims to belong to, or `null` where it is no token. */
export function organizationOfToken(token: string): string | null {
  const parts = /^rungs_pat_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[\w-]{43}$/.exec(token);
  return parts ? parts.slice(1).join('-') : null;
}
