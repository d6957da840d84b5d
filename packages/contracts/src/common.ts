import { z } from 'zod';

/** A random or time-ordered UUID, in the usual writing. */
export const idSchema = z.uuid();

/** A point in time, in UTC. */
export const instantSchema = z.iso.datetime();

/** What the sender of a POST names it by, to send it again without doing it twice. Kept for 24 hours. */
export const idempotencyKeySchema = z.string().regex(/^[\x21-\x7e]{1,200}$/, 'Use 1 to 200 visible ASCII characters.');
