import type { Session } from '../session.entity.js';

const day = 86_400_000;
const longestLife = 30 * day;
const longestPause = 14 * day;

export const sessionEnd = (start: Date): Date => new Date(start.getTime() + longestLife);

/** A session ends thirty days after signing in, and earlier when nobody used it for fourteen. */
export function hasEnded({ expiresAt, lastSeenAt }: Pick<Session, 'expiresAt' | 'lastSeenAt'>, now: Date): boolean {
  return expiresAt <= now || now.getTime() - lastSeenAt.getTime() > longestPause;
}
