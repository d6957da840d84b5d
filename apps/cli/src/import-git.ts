import type { EvidenceDraftImportItem } from '@rungs/contracts/evidence-drafts.js';
import { groupCommits } from '@rungs/domain/git-import/group-commits.js';
import type {
  EvidenceFromGit,
  GitProblem,
  SkippedCommit,
  SkipReason,
} from '@rungs/domain/git-import/git-import.types.js';
import { readConfig } from './config.js';
import { exitCodes, Failure } from './failures.js';
import { configuredEmail, readLog, readRepository, repositoryHere } from './git-source.js';
import { sendDrafts, type Sent } from './send-drafts.js';

export type ImportOptions = Readonly<{
  author: readonly string[];
  since?: string;
  repository?: string;
  dryRun: boolean;
  stdin: boolean;
}>;

/** Every commit ends in a draft or is named with the reason why not; the exit code says whether all drafts went through. */
export async function importGit(options: ImportOptions): Promise<number> {
  // Asked first: reading a long history in order to learn that one is not signed in would be unkind.
  const config = options.dryRun ? null : await readConfig();
  const author = await authorsOf(options);
  const log = options.stdin ? await readLog(process.stdin) : await readRepository(author);
  const repository = options.stdin ? null : await repositoryHere();
  const { drafts, skipped } = groupCommits(log.commits, {
    author,
    ...(options.since && { since: options.since }),
    ...(repository?.url && { repositoryUrl: repository.url }),
  });
  const name = options.repository ?? repository?.name ?? 'standard input';
  for (const problem of log.problems) process.stderr.write(unreadable(problem));
  for (const commit of skipped) process.stdout.write(leftOut(commit));
  const inDrafts = drafts.reduce((sum, { commits }) => sum + commits.length, 0);
  process.stdout.write(`${inDrafts} commits of ${whose(author)} ${summary(drafts.length, skipped.length)}\n`);
  if (!config) {
    for (const draft of drafts) process.stdout.write(wouldSend(draft));
    return exitCodes.done;
  }
  const sent = await sendDrafts(
    config,
    drafts.map((draft) => itemOf(draft, name)),
  );
  report(sent);
  if (sent.stoppedBy) return sent.stoppedBy.exitCode;
  return sent.failed.length + sent.rejected.length > 0 ? exitCodes.incomplete : exitCodes.done;
}

async function authorsOf({ author, stdin }: ImportOptions): Promise<readonly string[]> {
  if (author.length > 0) return author;
  const configured = stdin ? null : await configuredEmail();
  if (configured) return [configured];
  throw new Failure('Say whose commits: --author with a name or an e-mail address.', exitCodes.usage);
}

/** What the contract bounds is cut here and still counted: nobody reads a thousand commits of one entry. */
function itemOf({ commits, ...draft }: EvidenceFromGit, repository: string): EvidenceDraftImportItem {
  return {
    ...draft,
    links: [...draft.links],
    repository,
    commits: commits
      .slice(0, 1_000)
      .map(({ hash, subject, date }) => ({ hash, subject: subject.slice(0, 2_000).toWellFormed(), committedAt: date })),
  };
}

/** Somebody who committed under ten names knows them; ten in a line hide what the line says. */
const whose = ([first = '', ...more]: readonly string[]): string =>
  more.length === 0 ? visible(first) : `${more.length + 1} names`;

const summary = (drafts: number, skipped: number): string =>
  `make ${drafts} ${drafts === 1 ? 'draft' : 'drafts'}; ${skipped} ${skipped === 1 ? 'is' : 'are'} left out.`;

const reasons: Readonly<Record<SkipReason, string>> = {
  bot: 'written by a bot',
  merge: 'a merge',
  version_bump: 'a version number',
  dependency_bump: 'an update of a dependency',
  generated_only: 'nothing but generated files',
  empty: 'no file changed',
  reverted: 'it was taken back',
};

function leftOut({ hash, subject, reason }: SkippedCommit): string {
  return `left out ${hash.slice(0, 10)} ${visible(subject)}: ${reasons[reason]}\n`;
}

function unreadable({ hash, line, code, detail }: GitProblem): string {
  return `not read ${hash?.slice(0, 10) ?? '(before the first commit)'} line ${line}, ${code}: ${visible(detail)}\n`;
}

function wouldSend({ title, occurredFrom, occurredTo, kind, commits }: EvidenceFromGit): string {
  return `would send ${occurredFrom} to ${occurredTo}, ${kind}, commits ${commits.length}: ${visible(title)}\n`;
}

function report({ created, updated, unchanged, rejected, failed }: Sent): void {
  process.stdout.write(
    `Created ${created}, updated ${updated}, unchanged ${unchanged}, rejected ${rejected.length}.\n`,
  );
  for (const { externalId, reason } of rejected) process.stderr.write(`rejected ${externalId}: ${visible(reason)}\n`);
  for (const { items, reason } of failed) {
    process.stderr.write(`not sent, ${items.length} drafts: ${visible(reason)}\n`);
    for (const item of items) process.stderr.write(`  ${item.externalId} ${visible(item.title)}\n`);
  }
  if (failed.length > 0) process.stderr.write('Run the same command again: what went through is not doubled.\n');
}

/** A commit's words must not steer the terminal. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, '�');
}
