/** Breaks text between words into lines of at most `longest` characters; a longer word keeps a line of its own. */
export function wrapWords(text: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The same in at most `most` lines; what does not fit is cut and ends in an ellipsis. */
export function fitWords(text: string, longest: number, most: number): string[] {
  const lines = wrapWords(text, longest);
  return lines.slice(0, most).map((line, index) => {
    const goesOn = index === most - 1 && lines.length > most;
    const characters = [...line];
    const fits = characters.length + Number(goesOn) <= longest;
    const kept = fits ? line : characters.slice(0, Math.max(longest - 1, 0)).join('');
    return goesOn || !fits ? `${kept}…` : kept;
  });
}
