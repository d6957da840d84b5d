import type { EvidenceKind } from './kind-words.js';

export type Named = Readonly<{ key: string; name: string }>;
export type KnownPerson = Readonly<{ id: string; name: string }>;

export type QuickLogContext = Readonly<{
  /** The writer's own day, `YYYY-MM-DD`. */
  today: string;
  competencies: readonly Named[];
  people: readonly KnownPerson[];
  kpis: readonly Named[];
  /** BCP 47. Decides how `1.200` and `3/4/2026` are read; words of both languages are always understood. */
  locale: string;
}>;

export type QuickLogField =
  'title' | 'metric' | 'kpi' | 'competency' | 'contributor' | 'mention' | 'date' | 'kind' | 'step' | 'command';

/** UTF-16 offsets into the line, `end` exclusive. */
export type QuickLogSpan = Readonly<{ start: number; end: number; field: QuickLogField }>;

export type QuickLog = Readonly<{
  title: string;
  before: number | null;
  after: number | null;
  unit: string | null;
  kpi?: Named;
  competencyKeys: readonly string[];
  contributorIds: readonly string[];
  /** Words behind an @ that name nobody, or more than one person. They stay in the title too. */
  mentionedNames: readonly string[];
  occurredOn: string;
  kind?: EvidenceKind;
  step?: 1 | 2 | 3 | 4;
  spans: readonly QuickLogSpan[];
}>;

/** What one look at the line understood: how many words from `at` on it takes, and where its text lies. */
export type Found<T> = Readonly<{ words: number; start: number; end: number; value: T }>;
