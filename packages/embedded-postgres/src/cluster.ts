import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProgramsOn } from '../watchdog/processes.mjs';
import type { Account } from './account.js';
import { EmbeddedPostgresError } from './errors.js';
import { database, serverEnvironment, superuser } from './settings.js';

const passwordFile = 'rungs.password';
const unfinishedPrefix = 'unfinished-';

/** What has to be known to make a cluster; `programs` is the folder of initdb and postgres. */
export type ClusterPlan = Readonly<{
  cluster: string;
  home: string;
  programs: string;
  account?: Account;
  sync: boolean;
}>;

/**
 * Makes the cluster unless it is there. It is built under another name and renamed when whole: a start that is killed
 * in the middle leaves nothing that looks like data, and of two first starts one wins.
 *
 * @returns whether it was made now
 */
export async function ensureCluster(plan: ClusterPlan): Promise<boolean> {
  if (existsSync(join(plan.cluster, 'PG_VERSION'))) {
    checkVersion(plan.cluster);
    return false;
  }
  await removeUnfinished(plan.home);
  const unfinished = join(plan.home, `${unfinishedPrefix}${process.pid}`);
  makeFolder(unfinished, 0o700, plan.account);
  try {
    await initialise({ ...plan, cluster: unfinished });
    renameSync(unfinished, plan.cluster);
    // Once more: an initdb that was only about to begin when its start was killed is seen now.
    await removeUnfinished(plan.home);
    return true;
  } catch (error) {
    if (existsSync(join(plan.cluster, 'PG_VERSION'))) return false;
    throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

export function readPassword(cluster: string): string {
  try {
    return readFileSync(join(cluster, passwordFile), 'utf8').trim();
  } catch {
    throw new EmbeddedPostgresError(
      `The database password cannot be read from ${join(cluster, passwordFile)}. ` +
        'Start Rungs as the user who started it first, or restore the file from a backup.',
    );
  }
}

export function makeFolder(path: string, mode: number, account: Account | undefined): void {
  mkdirSync(path, { recursive: true });
  chmodSync(path, mode);
  if (account) chownSync(path, account.uid, account.gid);
}

async function initialise({ cluster, programs, account, sync }: ClusterPlan): Promise<void> {
  const password = randomBytes(24).toString('base64url');
  const written = `${cluster}.password`;
  writePrivately(written, password, account);
  try {
    await run(join(programs, 'initdb'), initdbArguments(cluster, written, sync), account);
    // initdb makes "postgres" only. A server of its own for one statement would take longer than this.
    await run(
      join(programs, 'postgres'),
      ['--single', '-D', cluster, 'postgres'],
      account,
      `create database ${database}\n`,
    );
    writePrivately(join(cluster, passwordFile), password, account);
  } finally {
    rmSync(written, { force: true });
  }
}

function initdbArguments(cluster: string, password: string, sync: boolean): string[] {
  return [
    ...['-D', cluster, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${password}`, '--no-instructions'],
    // The built-in provider sorts the same on every machine and after every upgrade of its libraries.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(sync ? [] : ['--no-sync']),
  ];
}

function writePrivately(path: string, text: string, account: Account | undefined): void {
  writeFileSync(path, `${text}\n`, { mode: 0o600, flag: 'wx' });
  if (account) chownSync(path, account.uid, account.gid);
}

function run(program: string, args: string[], account: Account | undefined, input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    // From "/", because the account may not be allowed into the folder we happen to be in.
    const child = spawn(program, args, { cwd: '/', env: serverEnvironment, stdio: 'pipe', ...account });
    let words = '';
    child.stdout.resume();
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
    child.stdin.on('error', () => undefined).end(input);
    child.once('error', (error) => reject(new EmbeddedPostgresError(`${program} did not start: ${error.message}`)));
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new EmbeddedPostgresError(`${program} failed:\n${words.trim()}`)),
    );
  });
}

async function removeUnfinished(home: string): Promise<void> {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith(unfinishedPrefix))) {
    const maker = Number.parseInt(name.slice(unfinishedPrefix.length), 10);
    if (isRunning(maker)) continue;
    // Its initdb outlives a start that was killed, and would make the folder anew.
    await endProgramsOn(join(home, name));
    rmSync(join(home, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

const supportedVersion = '18';

function checkVersion(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === supportedVersion) return;
  throw new EmbeddedPostgresError(
    `The data in ${cluster} was written by PostgreSQL ${version}; this version of Rungs brings ${supportedVersion}. ` +
      'Export with the version of Rungs that wrote it, or set DATABASE_URL to a server that has the data.',
  );
}
