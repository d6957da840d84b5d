import type { EvidenceKind } from '../quick-log/kind-words.js';

export type GitFile = Readonly<{ path: string; added: number; deleted: number; binary: boolean }>;

export type GitCommit = Readonly<{
  hash: string;
  author: Readonly<{ name: string; email: string }>;
  /** ISO 8601 with the author's own offset: its first ten characters are the author's calendar day. */
  date: string;
  /** When it came into the history, which a rebase moves; the author's date where the log does not say. */
  committedAt: string;
  subject: string;
  body: string;
  files: readonly GitFile[];
  isMerge: boolean;
}>;

export type GitProblemCode = 'no_author' | 'no_date' | 'bad_date' | 'bad_text' | 'unreadable_line' | 'truncated';

/** `hash` is null for what stood before the first commit. `line` counts from 1. */
export type GitProblem = Readonly<{ hash: string | null; line: number; code: GitProblemCode; detail: string }>;

export type SkipReason = 'bot' | 'merge' | 'version_bump' | 'dependency_bump' | 'generated_only' | 'empty' | 'reverted';

export type SkippedCommit = Readonly<{ hash: string; subject: string; date: string; reason: SkipReason }>;

export type EvidenceFromGit = Readonly<{
  externalId: string;
  title: string;
  occurredFrom: string;
  occurredTo: string;
  kind: EvidenceKind;
  commits: readonly Readonly<{ hash: string; subject: string; date: string }>[];
  filesChanged: number;
  linesAdded: number;
  linesDeleted: number;
  links: readonly string[];
}>;
