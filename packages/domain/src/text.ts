/**
 * Whether a text can be kept exactly as given. Refused are NUL, which PostgreSQL cannot store, and lone
 * surrogates, which UTF-8 cannot carry: storing either would change the text.
 */
export function isKeepableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Trims, and makes one space of every run of white space. For names and codes, never for prose. */
export function collapseSpaces(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

/**
 * The form in which two spellings of one name are equal: without accents, case, punctuation and repeated spaces.
 * For comparing only; what is shown and stored stays as given.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `fold` without its spaces, so that `lead-time`, `lead time` and `LeadTime` meet. */
export function foldTight(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/** A total order of code units: the same on every machine, unlike `localeCompare`. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
