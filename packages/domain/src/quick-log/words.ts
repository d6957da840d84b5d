/**
 * A run of the line without white space. `core` is the run without the punctuation that clings to it in a sentence,
 * so that `yesterday.` and `(@oskar)` are understood and their signs stay where they are.
 */
export type Word = Readonly<{ start: number; end: number; core: string; lower: string }>;

/** Nothing that is understood is longer; a longer run is text, and is not looked at again. */
const longest = 80;

export function wordsOf(line: string): Word[] {
  return Array.from(line.matchAll(/\S+/gu), (match) => {
    const [run] = match;
    if (run.length > longest) return { start: match.index, end: match.index + run.length, core: '', lower: '' };
    const lead = /^[([{"'“‘¿¡]+/u.exec(run)?.[0].length ?? 0;
    const tail = /[)\]}"'”’,.;:!?…]+$/u.exec(run.slice(lead))?.[0].length ?? 0;
    const core = run.slice(lead, run.length - tail);
    const start = match.index + lead;
    return { start, end: start + core.length, core, lower: core.toLowerCase() };
  });
}
