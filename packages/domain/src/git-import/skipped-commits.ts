import type { GitCommit, SkipReason } from './git-import.types.js';

const generated =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|Cargo\.lock|Gemfile\.lock|composer\.lock|poetry\.lock|uv\.lock|go\.sum|CHANGELOG\.md)$|\.min\.(?:js|css)$|\.snap$|(?:^|\/)(?:dist|vendor|node_modules|__generated__)\//u;
const botName = /\[bot\]|^(?:dependabot|renovate|greenkeeper|snyk|github-actions|semantic-release)\b/iu;
const botEmail =
  /\[bot\]@|^(?:bot|noreply-bot|dependabot|renovate|greenkeeper)@|@(?:renovateapp|dependabot|greenkeeper)\./iu;
const version =
  /^(?:(?:bump(?:ed|s)?|release[ds]?|prepare|publish|version|chore\(release\):|release:)\s+)*(?:version\s+)?(?:to\s+)?v?\d+\.\d+(?:\.\d+)?(?:[-+][\w.]+)?\.?(?: \(#\d+\))?$/iu;
const dependency =
  /^(?:\w+\((?:deps|deps-dev|dependencies)\)|(?:chore|build|ci)(?:\([^)]*\))?: bump\b|(?:build\([^)]*\): )?bump(?:ed|s)? \S+ (?:from \S+ )?to v?\d|update dependenc)/iu;

export function isGenerated(path: string): boolean {
  return generated.test(path);
}

/** Why a commit, looked at alone, is no evidence of somebody's impact; `null` when it may be. */
export function skipReason(commit: GitCommit): SkipReason | null {
  const { subject, author, files } = commit;
  if (botName.test(author.name) || botEmail.test(author.email)) return 'bot';
  if (commit.isMerge || /^Merge (?:branch|pull request|remote-tracking|tag|commit)\b/u.test(subject)) return 'merge';
  if (version.test(subject)) return 'version_bump';
  if (dependency.test(subject)) return 'dependency_bump';
  if (files.length === 0) return 'empty';
  return files.every(({ path }) => isGenerated(path)) ? 'generated_only' : null;
}

/**
 * Commits that did not stand: each revert and what it took back. A revert of a revert lets the first one stand again.
 * `commits` are oldest first, of all authors, since somebody else may have reverted.
 */
export function revertedCommits(commits: readonly GitCommit[]): Set<string> {
  const gone = new Set<string>();
  const lastWith = new Map<string, string[]>();
  for (const { subject, hash } of commits) {
    const key = withoutNumber(subject);
    lastWith.set(key, [...(lastWith.get(key) ?? []), hash]);
  }
  const position = new Map(commits.map(({ hash }, index) => [hash, index]));
  for (const commit of commits.toReversed()) {
    if (gone.has(commit.hash)) continue;
    const at = position.get(commit.hash) ?? 0;
    const target = revertedHash(commit, position) ?? revertedSubject(commit, lastWith, position, at, gone);
    if (target) gone.add(commit.hash).add(target);
  }
  return gone;
}

function revertedHash({ body }: GitCommit, known: ReadonlyMap<string, number>): string | undefined {
  const hash = /This reverts commit ([0-9a-f]{40,64})\b/u.exec(body)?.[1];
  return hash && known.has(hash) ? hash : undefined;
}

function revertedSubject(
  { subject }: GitCommit,
  withSubject: ReadonlyMap<string, readonly string[]>,
  position: ReadonlyMap<string, number>,
  at: number,
  gone: ReadonlySet<string>,
): string | undefined {
  const quoted = /^Revert "(.+)"(?: \(#\d+\))?$/u.exec(subject)?.[1];
  if (!quoted) return undefined;
  const candidates = withSubject.get(withoutNumber(quoted)) ?? [];
  return candidates.findLast((hash) => (position.get(hash) ?? 0) < at && !gone.has(hash));
}

function withoutNumber(subject: string): string {
  return subject.replace(/(?: \(#\d+\))+$/u, '');
}
