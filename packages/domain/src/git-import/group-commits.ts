import { daysBetween } from '../calendar.js';
import type { CommitGroup, ReadCommit } from './commit-group.types.js';
import { readSubject, topicWords } from './commit-subject.js';
import { evidenceOf } from './evidence-of-group.js';
import type { EvidenceFromGit, GitCommit, SkippedCommit } from './git-import.types.js';
import { isGenerated, revertedCommits, skipReason } from './skipped-commits.js';

export type GroupOptions = Readonly<{
  /** Names or e-mail addresses of one person; letters' case does not matter. */
  author: readonly string[];
  /** Groups whose last commit is before this day (`YYYY-MM-DD`) are left out whole. */
  since?: string;
  /** A topic that rests longer than this begins anew; 14 unless said otherwise. */
  gapDays?: number;
  /** `https://…` of the repository, for links. */
  repositoryUrl?: string;
}>;

/** No piece of work is a single entry for longer; a quarter is also what reviews ask about. */
const longestDays = 90;

/**
 * One person's commits as pieces of evidence.
 *
 * Commits (given as a log prints them, newest first) are taken oldest first; each joins the latest open group that is
 * about the same, or opens one. What came before therefore never depends on what comes after: later commits only
 * lengthen groups or add new ones. A group is named after its first commit, so reading the log again updates the same entries. For the same reason `since` drops
 * whole groups instead of cutting the log, and a revert empties a group without renaming it. Give the whole history of
 * the person: a log cut in the middle of a group would name it after another commit.
 */
export function groupCommits(
  commits: readonly GitCommit[],
  options: GroupOptions,
): { drafts: EvidenceFromGit[]; skipped: SkippedCommit[] } {
  const oldestFirst = inOrder(commits);
  const reverted = revertedCommits(oldestFirst);
  const skipped: SkippedCommit[] = [];
  const groups: CommitGroup[] = [];
  for (const commit of oldestFirst.filter(writtenBy(options.author))) {
    const reason = skipReason(commit);
    if (reason) {
      skipped.push({ hash: commit.hash, subject: commit.subject, date: commit.date, reason });
      continue;
    }
    const read = readCommit(commit);
    const near = groups.filter((candidate) => isOpen(candidate, read.day, options.gapDays ?? 14));
    const group = best(near, read) ?? opened(read, groups);
    join(group, read);
  }
  const drafts = groups.flatMap((group) => {
    const standing = group.members.filter(({ commit }) => !reverted.has(commit.hash));
    for (const { commit } of group.members.filter((member) => !standing.includes(member))) {
      skipped.push({ hash: commit.hash, subject: commit.subject, date: commit.date, reason: 'reverted' });
    }
    const isRecent = options.since === undefined || group.lastDay >= dayNumber(options.since);
    return standing.length > 0 && isRecent ? [evidenceOf(group, standing, options.repositoryUrl)] : [];
  });
  const since = options.since;
  return { drafts, skipped: since === undefined ? skipped : skipped.filter(({ date }) => date.slice(0, 10) >= since) };
}

/**
 * In the order they came into the history, commits of one second as the log has them (children first). The author's
 * date will not do: a rebased branch arrives late with early dates, and would take over the names of what was there.
 */
function inOrder(commits: readonly GitCommit[]): GitCommit[] {
  const once = new Map(commits.toReversed().map((commit) => [commit.hash, commit]));
  return [...once.values()]
    .map((commit) => ({ commit, time: Date.parse(commit.committedAt) }))
    .toSorted((a, b) => a.time - b.time)
    .map(({ commit }) => commit);
}

function writtenBy(authors: readonly string[]): (commit: GitCommit) => boolean {
  const wanted = new Set(authors.map((author) => author.trim().toLowerCase()));
  return ({ author }) =>
    wanted.has(author.name.toLowerCase()) ||
    wanted.has(author.email.toLowerCase()) ||
    wanted.has(`${author.name} <${author.email}>`.toLowerCase());
}

function readCommit(commit: GitCommit): ReadCommit {
  const subject = readSubject(commit.subject);
  const paths = commit.files.map(({ path }) => path).filter((path) => !isGenerated(path));
  // A commit over many files (a new lint rule, a licence year) touches everything and is about none of it.
  const stems = paths.length > 12 ? [] : paths.map(stemOf).filter((stem) => stem.length > 2 && !namesNothing.has(stem));
  return { commit, day: dayNumber(commit.date), subject, words: topicWords(subject.text), stems: [...new Set(stems)] };
}

const namesNothing = new Set([
  'index',
  'main',
  'package',
  'readme',
  'types',
  'utils',
  'util',
  'test',
  'helper',
  'helpers',
]);

/** `lib/validation.js` and `test/validation.test.js` are about the same. */
function stemOf(path: string): string {
  return (path.slice(path.lastIndexOf('/') + 1).split('.')[0] ?? '').toLowerCase();
}

function isOpen({ firstDay, lastDay }: CommitGroup, day: number, gapDays: number): boolean {
  return day <= lastDay + gapDays && day >= firstDay - gapDays && day <= firstDay + longestDays;
}

function dayNumber(date: string): number {
  return daysBetween('1970-01-01', date.slice(0, 10));
}

/** The likest group, the latest of several. Docs and upkeep come in crumbs: all of a while are one entry. */
function best(near: readonly CommitGroup[], read: ReadCommit): CommitGroup | undefined {
  let found: CommitGroup | undefined;
  let highest = 0;
  for (const group of near) {
    const score = likeness(group, read);
    if (score > 0 && score >= highest) [found, highest] = [group, score];
  }
  return found;
}

function likeness(group: CommitGroup, { subject, words, stems }: ReadCommit): number {
  if (group.family !== subject.family) return 0;
  if (subject.scope !== null && group.scope !== null) return subject.scope === group.scope ? 100 : 0;
  if (group.family !== 'code') return 1;
  const sharedWords = words.filter((word) => group.words.has(word)).length;
  const sharedStems = stems.filter((stem) => group.stems.has(stem)).length;
  const isAlike = sharedWords >= 2 || (sharedWords >= 1 && sharedStems >= 1);
  return isAlike ? sharedWords * 2 + sharedStems : 0;
}

function opened({ commit, day, subject }: ReadCommit, groups: CommitGroup[]): CommitGroup {
  const { scope, family } = subject;
  const about = { scope, family, words: new Set<string>(), stems: new Set<string>() };
  const group: CommitGroup = { ...about, root: commit, members: [], firstDay: day, lastDay: day };
  groups.push(group);
  return group;
}

function join(group: CommitGroup, read: ReadCommit): void {
  group.members.push(read);
  for (const word of read.words) group.words.add(word);
  for (const stem of read.stems) group.stems.add(stem);
  group.lastDay = Math.max(group.lastDay, read.day);
}
