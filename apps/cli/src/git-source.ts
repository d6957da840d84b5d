import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { GitCommit, GitProblem } from '@rungs/domain/git-import/git-import.types.js';
import { GitLogParser } from '@rungs/domain/git-import/parse-git-log.js';
import { exitCodes, Failure } from './failures.js';

export type Log = Readonly<{ commits: readonly GitCommit[]; problems: readonly GitProblem[] }>;

export async function readLog(stream: Readable): Promise<Log> {
  const parser = new GitLogParser();
  const commits: GitCommit[] = [];
  // Bytes that are no UTF-8 become the replacement sign, as git itself shows them; a cut character is put together.
  stream.setEncoding('utf8');
  for await (const chunk of stream) commits.push(...parser.push(String(chunk)));
  return { commits: [...commits, ...parser.end()], problems: parser.problems };
}

/**
 * The commits of the authors, and everybody's reverts, since those say which commits did not stand. The whole history
 * is read, whatever `--since` says: a group is named after its first commit.
 */
export async function readRepository(authors: readonly string[]): Promise<Log> {
  const form = ['--no-merges', '--date=iso-strict', '--format=fuller', '--no-color', '--no-decorate', '--no-notes'];
  const names = authors.map((author) => `--author=${withoutBrackets(author)}`);
  const own = await gitLog([...form, '--numstat', '--fixed-strings', '--regexp-ignore-case', ...names]);
  const reverts = await gitLog([...form, '--fixed-strings', '--grep=Revert "', '--grep=This reverts commit ']);
  return { commits: [...own.commits, ...reverts.commits], problems: own.problems };
}

/** `Ana Ruiz <ana@example.org>` is matched here by its address, and in full by the domain. */
function withoutBrackets(author: string): string {
  return /<([^>]+)>\s*$/u.exec(author)?.[1] ?? author;
}

export async function configuredEmail(): Promise<string | null> {
  return (await git(['config', 'user.email']))?.trim() || null;
}

/** What the repository is called and where it can be seen. A password in the remote's address is not repeated. */
export async function repositoryHere(): Promise<{ name: string; url?: string }> {
  const remote = (await git(['remote', 'get-url', 'origin']))?.trim();
  const root = (await git(['rev-parse', '--show-toplevel']))?.trim();
  return (remote && namedByRemote(remote)) || { name: basename(root ?? process.cwd()) || 'repository' };
}

export function namedByRemote(remote: string): { name: string; url: string } | null {
  const url = URL.parse(remote);
  const [, scpHost, scpPath] = /^(?:[^@/\s]+@)?([^:/\s]+):(?!\/\/)(.+)$/u.exec(remote) ?? [];
  const isUrl = url !== null && ['https:', 'http:', 'ssh:', 'git:'].includes(url.protocol);
  const host = isUrl ? url.hostname : scpHost;
  const path = (isUrl ? url.pathname : scpPath)?.replace(/^\/+|\/+$|\.git\/?$/gu, '');
  return host && path ? { name: `${host}/${path}`, url: `https://${host}/${path}` } : null;
}

async function gitLog(words: readonly string[]): Promise<Log> {
  const child = start(['log', ...words]);
  const closed = new Promise<number | null>((resolve) =>
    child.once('error', () => resolve(null)).once('close', resolve),
  );
  const [log, errors, code] = await Promise.all([readLog(child.stdout), text(child.stderr), closed]);
  if (code === null) throw new Failure('git cannot be started. Is it installed?', exitCodes.incomplete);
  if (code !== 0) throw new Failure(`git log failed: ${errors.trim()}`, exitCodes.incomplete);
  return log;
}

async function git(words: readonly string[]): Promise<string | null> {
  const child = start(words);
  const closed = new Promise<number | null>((resolve) =>
    child.once('error', () => resolve(null)).once('close', resolve),
  );
  child.stderr.resume();
  const [answer, code] = await Promise.all([text(child.stdout), closed]);
  return code === 0 ? answer : null;
}

/** Settings of the person's own (signatures, colours) would change what is printed. */
function start(words: readonly string[]) {
  const quiet = ['-c', 'log.showSignature=false', '-c', 'core.quotePath=true', '-c', 'diff.renames=true'];
  return spawn('git', [...quiet, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
}
