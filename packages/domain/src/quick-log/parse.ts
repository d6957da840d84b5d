import { dateAt } from './dates.js';
import { metricAt, type Metric } from './metric.js';
import type { Found, QuickLog, QuickLogContext, QuickLogField, QuickLogSpan } from './quick-log.types.js';
import { tagAt, type Tag } from './tags.js';
import { titleOf } from './title.js';
import { wordsOf, type Word } from './words.js';

/**
 * Reads one line such as `Cut build time 14→6 min #delivery @oskar @kpi:lead-time yesterday`.
 *
 * The title is what is left: text that was not understood is never changed, and a line of nothing but marks keeps them
 * as its title. Only the first metric and the first date count; later ones are text. Time is linear in the line
 * (each word is looked at with at most six that follow), plus one pass over the lists for each tag.
 */
export function parseQuickLog(line: string, context: QuickLogContext): QuickLog {
  const words = wordsOf(line);
  const taken: (QuickLogField | undefined)[] = words.map(() => undefined);
  const spans: QuickLogSpan[] = [];
  const take = (at: number, found: Found<unknown>, field: QuickLogField) => {
    taken.fill(field, at, at + found.words);
    spans.push({ start: found.start, end: found.end, field });
  };

  const tags = readTags(words, context, take);
  const metric = readFirst(words, taken, (at) => metricAt(words, at, context.locale), 'metric', take);
  const atEdge = edges(words, taken);
  const date = readFirst(words, taken, (at) => dateAt(words, at, { ...context, atEdge }), 'date', take);

  const ordered = spans.toSorted((a, b) => a.start - b.start);
  const { title, spans: titleSpans } = titleOf(line, ordered);
  return {
    title,
    ...(metric ?? ({ before: null, after: null, unit: null } satisfies Record<keyof Metric, null>)),
    ...fieldsOf(tags),
    occurredOn: date ?? context.today,
    spans: [...ordered, ...titleSpans].toSorted((a, b) => a.start - b.start),
  };
}

type Take = (at: number, found: Found<unknown>, field: QuickLogField) => void;

function readTags(words: readonly Word[], context: QuickLogContext, take: Take): Tag[] {
  const tags: Tag[] = [];
  const single = new Set(['kpi', 'kind', 'step']);
  for (let at = 0; at < words.length;) {
    const read = tagAt(words, at, context);
    // An entry has one of each of these: a second one is text, so that it is not lost.
    const again = single.has(read?.value.field ?? '') && tags.some((tag) => tag.field === read?.value.field);
    const found = again ? null : read;
    if (found) {
      take(at, found, found.value.field);
      tags.push(found.value);
    }
    at += found?.words ?? 1;
  }
  return tags;
}

function readFirst<T>(
  words: readonly Word[],
  taken: readonly (QuickLogField | undefined)[],
  look: (at: number) => Found<T> | null,
  field: QuickLogField,
  take: Take,
): T | null {
  for (let at = 0; at < words.length; at += 1) {
    if (taken[at]) continue;
    const found = look(at);
    if (!found || taken.slice(at, at + found.words).some(Boolean)) continue;
    take(at, found, field);
    return found.value;
  }
  return null;
}

/** A mention that was not resolved is part of the sentence, so it does not make an edge. */
function edges(words: readonly Word[], taken: readonly (QuickLogField | undefined)[]) {
  const isText = words.map((word, at) => word.end > word.start && (!taken[at] || taken[at] === 'mention'));
  const first = isText.indexOf(true);
  const last = isText.lastIndexOf(true);
  return (from: number, to: number) => from === first || to === last;
}

function fieldsOf(tags: readonly Tag[]) {
  const of = <F extends Tag['field']>(field: F) =>
    tags.filter((tag): tag is Extract<Tag, { field: F }> => tag.field === field);
  const kind = tags.map((tag) => ('kind' in tag ? tag.kind : undefined)).find((found) => found !== undefined);
  const kpi = of('kpi').at(0)?.kpi;
  const step = of('step').at(0)?.step;
  return {
    ...(kpi && { kpi }),
    competencyKeys: unique(of('competency').map((tag) => tag.key)),
    contributorIds: unique(of('contributor').map((tag) => tag.id)),
    mentionedNames: unique(of('mention').map((tag) => tag.name)),
    ...(kind && { kind }),
    ...(step && { step }),
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
