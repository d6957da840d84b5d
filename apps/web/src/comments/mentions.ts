import type { PersonRef } from '@rungs/contracts/records.js';

/** Those of whom the words say `@Name`. The server takes nobody who cannot read them. */
export const mentionedIn = (text: string, readers: readonly PersonRef[]): string[] =>
  readers.filter(({ name }) => text.includes(`@${name}`)).map(({ personId }) => personId);

/** Whom one may mean by what stands behind the last `@`, while it is being typed. */
export function suggestionsFor(text: string, readers: readonly PersonRef[]): PersonRef[] {
  const typed = /(?:^|\s)@([^@\n]{0,40})$/.exec(text)?.[1];
  if (typed === undefined) return [];
  const begun = typed.toLocaleLowerCase();
  return readers.filter(({ name }) => name.toLocaleLowerCase().startsWith(begun) && name !== typed.trim());
}

export const withMention = (text: string, { name }: PersonRef): string => text.replace(/@[^@\n]*$/, `@${name} `);
