import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 random bits, safe in addresses and headers. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It is random and long, so one round of SHA-256 suffices; passwords take argon2. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/**
 * A token of an organization names it, because a row of an organization can be read only from within it.
 * Shape: `rungs_pat_<organization, 32 hex digits>_<secret>`; the word in the middle lets scanners find lost ones.
 */
const tokenOf = (kind: Kind, organizationId: string, secret: string): string =>
  `rungs_${kind}_${organizationId.replaceAll('-', '')}_${secret}`;

type Kind = 'pat' | 'inv' | 'fbk';

function organizationNamedIn(kind: Kind, token: string): string | null {
  const parts =
    /^rungs_(pat|inv|fbk)_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[\w-]{43}$/.exec(token);
  return parts?.[1] === kind ? parts.slice(2).join('-') : null;
}

export const newPersonalToken = (organizationId: string): string => tokenOf('pat', organizationId, newSecret());
export const newInvitationToken = (organizationId: string): string => tokenOf('inv', organizationId, newSecret());

/** For a link that is mailed more than once: signed instead of random, so that it can be written again and is kept nowhere. */
export const feedbackToken = (organizationId: string, requestId: string, key: Buffer): string =>
  tokenOf('fbk', organizationId, createHmac('sha256', key).update(requestId).digest('base64url'));

/** The organization that a token claims to belong to, or `null` where it is no such token. */
export const organizationOfToken = (token: string): string | null => organizationNamedIn('pat', token);
export const organizationOfInvitation = (token: string): string | null => organizationNamedIn('inv', token);
export const organizationOfFeedbackLink = (token: string): string | null => organizationNamedIn('fbk', token);
