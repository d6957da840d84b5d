import type { EvidenceKind } from '../quick-log/kind-words.js';
import type { EvidenceFromGit } from './git-import.types.js';
import type { CommitGroup, ReadCommit } from './commit-group.types.js';
import { isGenerated } from './skipped-commits.js';

const weights: Readonly<Record<string, number>> = { feat: 5, perf: 4, fix: 3, refactor: 2, other: 2 };
const longestTitle = 200;
const mostLinks = 5;

/** `standing` are the group's members that were not reverted; the name stays that of the group's first commit. */
export function evidenceOf(
  group: CommitGroup,
  standing: readonly ReadCommit[],
  repositoryUrl?: string,
): EvidenceFromGit {
  const days = standing.map(({ commit }) => commit.date.slice(0, 10)).toSorted();
  const rootDay = group.root.date.slice(0, 10);
  const files = standing.flatMap(({ commit }) => commit.files).filter(({ path }) => !isGenerated(path));
  return {
    externalId: `git:${group.root.hash}`,
    title: titleOf(standing),
    occurredFrom: days.at(0) ?? rootDay,
    occurredTo: days.at(-1) ?? rootDay,
    kind: kindOf(standing),
    commits: standing.map(({ commit: { hash, subject, date } }) => ({ hash, subject, date })),
    filesChanged: new Set(files.map(({ path }) => path)).size,
    linesAdded: files.reduce((sum, { added }) => sum + added, 0),
    linesDeleted: files.reduce((sum, { deleted }) => sum + deleted, 0),
    links: linksOf(standing, repositoryUrl),
  };
}

/** The weightiest commit speaks for all, in its author's words; `(+3)` says that there are more, in any language. */
function titleOf(members: readonly ReadCommit[]): string {
  const size = ({ commit }: ReadCommit) => commit.files.reduce((sum, { added, deleted }) => sum + added + deleted, 0);
  const weight = (read: ReadCommit) => weights[read.subject.type] ?? 1;
  const [lead] = members.toSorted((a, b) => weight(b) - weight(a) || size(b) - size(a));
  const text = lead?.subject.text ?? '';
  // Only a word may begin with a capital: `error.code` and `requestId` are names.
  const capital = /^\p{Ll}+(?=\s|$)/u.test(text) ? capitalised(text) : text;
  const others = members.length > 1 ? ` (+${members.length - 1})` : '';
  return shortened(capital, longestTitle - others.length) + others;
}

/** Not for ß, which would become two letters. */
function capitalised(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  const upper = first.toUpperCase();
  return upper.length === first.length ? upper + text.slice(first.length) : text;
}

/** Cut between characters, never inside a surrogate pair. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length >= length) break;
    cut += character;
  }
  return `${cut}…`;
}

/** A guess to be confirmed. A fix is ordinary work; an incident says so. What is only docs, tests or upkeep is `other`. */
function kindOf(members: readonly ReadCommit[]): EvidenceKind {
  const says = (pattern: RegExp) => members.some(({ commit }) => pattern.test(commit.subject));
  if (says(/\b(?:incident|outage|hotfix|post-?mortem|CVE-\d{4}-\d+|security fix)\b/iu)) return 'incident';
  if (says(/\b(?:RFC|ADR|design (?:doc|proposal))\b/u)) return 'design';
  const isWork = ({ subject: { type, family } }: ReadCommit) => family === 'code' && type !== 'test';
  return members.some(isWork) ? 'project' : 'other';
}

function linksOf(members: readonly ReadCommit[], repositoryUrl?: string): string[] {
  if (!repositoryUrl) return [];
  const path = /^https:\/\/[^/]*gitlab/u.test(repositoryUrl) ? '-/merge_requests' : 'pull';
  const numbers = new Set(members.flatMap(({ subject }) => subject.pullRequests));
  return [...numbers].slice(0, mostLinks).map((number) => `${repositoryUrl}/${path}/${number}`);
}
