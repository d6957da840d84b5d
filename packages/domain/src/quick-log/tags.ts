import { kindNamed, type EvidenceKind } from './kind-words.js';
import { findNamed, findPerson, findPersonByFullName, hasName } from './lookup.js';
import type { Found, Named, QuickLogContext } from './quick-log.types.js';
import type { Word } from './words.js';

export type Tag =
  | Readonly<{ field: 'kpi'; kpi: Named }>
  | Readonly<{ field: 'competency'; key: string; kind?: EvidenceKind }>
  | Readonly<{ field: 'kind'; kind: EvidenceKind }>
  | Readonly<{ field: 'step'; step: 1 | 2 | 3 | 4 }>
  | Readonly<{ field: 'contributor'; id: string }>
  | Readonly<{ field: 'mention'; name: string }>;

/** What the word `at` says behind `#`, `@`, `@kpi:` or `/`; `null` for text, and for a tag that names nothing here. */
export function tagAt(words: readonly Word[], at: number, context: QuickLogContext): Found<Tag> | null {
  const word = words[at];
  if (!word) return null;
  const one = (value: Tag | null) => value && { words: 1, start: word.start, end: word.end, value };

  const kpi = /^@?kpi:(.+)$/iu.exec(word.core);
  if (kpi) return one(kpiTag(kpi[1] ?? '', context));
  const step = /^(?:#(?:step|paso)-?|\/)([1-4])$/iu.exec(word.core);
  if (step) return one({ field: 'step', step: Number(step[1]) as 1 | 2 | 3 | 4 });
  if (word.core.startsWith('#')) return one(hashTag(word.core.slice(1), context));
  if (word.core.startsWith('@')) return mention(words, at, context);
  return null;
}

function kpiTag(name: string, { kpis }: QuickLogContext): Tag | null {
  const kpi = findNamed(kpis, name);
  return kpi ? { field: 'kpi', kpi } : null;
}

/** A kind is a fixed word and so goes before a competency that merely begins like it; an equal name means both. */
function hashTag(name: string, { competencies }: QuickLogContext): Tag | null {
  if (!/^\p{L}/u.test(name)) return null;
  const kind = kindNamed(name);
  if (kind && !hasName(competencies, name)) return { field: 'kind', kind };
  const competency = findNamed(competencies, name);
  if (!competency) return null;
  return { field: 'competency', key: competency.key, ...(kind && { kind }) };
}

function mention(words: readonly Word[], at: number, { people }: QuickLogContext): Found<Tag> | null {
  const word = words[at];
  const name = word?.core.slice(1) ?? '';
  if (!word || !/[\p{L}\p{N}]/u.test(name)) return null;
  const following = words.slice(at + 1, at + 3);
  for (let more = following.length; more > 0; more -= 1) {
    const taken = following.slice(0, more);
    const person = findPersonByFullName(people, [name, ...taken.map((next) => next.core)].join(' '));
    const last = taken.at(-1);
    if (person && last && taken.every((next) => /^\p{L}/u.test(next.core))) {
      return { words: more + 1, start: word.start, end: last.end, value: { field: 'contributor', id: person.id } };
    }
  }
  const person = findPerson(people, name);
  const value: Tag = person ? { field: 'contributor', id: person.id } : { field: 'mention', name };
  return { words: 1, start: word.start, end: word.end, value };
}
