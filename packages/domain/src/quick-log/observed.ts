import type { ObservationKind } from '../observations.js';
import { dateAt } from './dates.js';
import { guessedKind, observationKindNamed } from './observation-words.js';
import type { QuickLogContext, QuickLogSpan } from './quick-log.types.js';
import { titleOf } from './title.js';
import { wordsOf } from './words.js';

export type Observed = Readonly<{
  text: string;
  kind: ObservationKind;
  /** Whether the kind is read out of the words; a `#praised` says it. */
  guessed: boolean;
  observedOn: string;
  spans: readonly QuickLogSpan[];
}>;

const commands = new Set(['/observed', '/observe', '/noticed', '/observado', '/observé', '/noté']);

/** Whether the line notes something one noticed, and nothing that one did: it says so with its first word. */
export const isObserved = (line: string): boolean => commands.has((/^\s*(\/\S+)/u.exec(line)?.[1] ?? '').toLowerCase());

/**
 * Reads `/observed Nora thanked whoever wrote the runbook #praised yesterday`. The text is what is left, unchanged; the
 * first kind and the first date count, later ones are text.
 */
export function parseObserved(line: string, context: Pick<QuickLogContext, 'today' | 'locale'>): Observed {
  const words = wordsOf(line);
  const command = words[0];
  const spans: QuickLogSpan[] = [];
  const taken = new Set<number>([0]);
  const take = (at: number, count: number, span: QuickLogSpan): void => {
    for (let index = at; index < at + count; index += 1) taken.add(index);
    spans.push(span);
  };
  // The sign before the command clings to no word: the mark is the whole run.
  if (command) spans.push({ start: command.start, end: command.end, field: 'command' });

  let named: ObservationKind | undefined;
  for (const [at, { core, start, end }] of words.entries()) {
    const kind = core.startsWith('#') ? observationKindNamed(core.slice(1)) : undefined;
    if (named || !kind) continue;
    named = kind;
    take(at, 1, { start, end, field: 'kind' });
  }
  const isText = words.map((word, at) => word.end > word.start && !taken.has(at));
  const [first, last] = [isText.indexOf(true), isText.lastIndexOf(true)];
  const atEdge = (from: number, to: number): boolean => from === first || to === last;
  let observedOn = context.today;
  for (let at = 1; at < words.length; at += 1) {
    if (taken.has(at)) continue;
    const date = dateAt(words, at, { ...context, atEdge });
    if (!date || Array.from({ length: date.words }, (_, index) => at + index).some((index) => taken.has(index)))
      continue;
    observedOn = date.value;
    take(at, date.words, { start: date.start, end: date.end, field: 'date' });
    break;
  }
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  const { title, spans: textSpans } = titleOf(line, ordered);
  const text = textSpans.length === 0 ? '' : title;
  return {
    text,
    kind: named ?? guessedKind(text),
    guessed: named === undefined,
    observedOn,
    spans: [...ordered, ...textSpans].toSorted((a, b) => a.start - b.start),
  };
}
