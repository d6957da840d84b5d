export type Part = Readonly<{ text: string; changed: boolean }>;

/**
 * The words of `text` that `other` does not have at that place: common beginning and end stay plain, the middle is
 * marked. Two people rarely change one sentence at both ends, and a mark that is too long is still true.
 */
export function changedParts(text: string, other: string): Part[] {
  const words = text.split(/(?<=\s)/u);
  const others = other.split(/(?<=\s)/u);
  const least = Math.min(words.length, others.length);
  let start = 0;
  while (start < least && words[start] === others[start]) start++;
  let end = 0;
  while (end < least - start && words.at(-1 - end) === others.at(-1 - end)) end++;
  const parts = [
    { text: words.slice(0, start).join(''), changed: false },
    { text: words.slice(start, words.length - end).join(''), changed: true },
    { text: words.slice(words.length - end).join(''), changed: false },
  ];
  return parts.filter((part) => part.text !== '');
}
