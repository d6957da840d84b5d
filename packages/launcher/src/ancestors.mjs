import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * npm tells nobody that it was killed, and passes a SIGTERM to its shell only. The launcher therefore looks, from time
 * to time, whether those who started it are still there.
 *
 * @typedef {{ child: number, parent: number }} Bond
 */

const hasProc = process.platform === 'linux';
/** Asking `ps` is dearer than reading a file. */
export const lookEvery = hasProc ? 250 : 2_000;

/**
 * The bonds that must hold for as long as we run: to npm, and where npm has put a shell in between, the shell's to
 * npm. None without npm: whoever starts the launcher by hand may leave it to itself.
 *
 * @param {NodeJS.ProcessEnv} env @returns {Bond[]}
 */
export function bondsToNpm(env) {
  if (!env['npm_lifecycle_event']) return [];
  const shell = process.ppid;
  const bonds = [{ child: process.pid, parent: shell }];
  const parent = isShell(shell) ? parentOf(shell) : undefined;
  return parent === undefined ? bonds : [...bonds, { child: shell, parent }];
}

/** An orphan is given another parent at once, so a changed parent is a dead one. @param {Bond[]} bonds */
export function hold(bonds) {
  return bonds.every(({ child, parent }) => parentOf(child) === parent);
}

/** @param {number} pid @returns {number | undefined} */
function parentOf(pid) {
  if (pid === process.pid) return process.ppid;
  if (!hasProc) return Number.parseInt(ps(pid, 'ppid='), 10) || undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in the second field may hold blanks and parentheses itself.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isShell(pid) {
  if (!hasProc) return ps(pid, 'args=').split(' ')[1] === '-c';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[1] === '-c';
  } catch {
    return false;
  }
}

/** @param {number} pid @param {string} column */
function ps(pid, column) {
  return spawnSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
