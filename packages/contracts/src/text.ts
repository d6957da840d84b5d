import { z } from 'zod';

/** Text is kept exactly as given. Refused is only what no database can keep: NUL, and halves of a surrogate pair. */
const keepable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Prose a person may leave empty, up to `max` UTF-16 units. Never trimmed: white space is theirs too. */
export const textSchema = (max: number) =>
  z.string().max(max).refine(keepable, 'This text holds a character that cannot be kept.');

/** Words that name a thing: something visible must be in them. */
export const nameSchema = (max: number) =>
  textSchema(max).refine((text) => text.trim() !== '', 'Write at least one character.');

/** The same where a line is a thing: a name that is drawn, one question of several. */
export const lineSchema = (max: number) =>
  nameSchema(max).refine((text) => !/[\n\r]/.test(text), 'Keep this on one line.');
