import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * What the system knows of a process. Dead ones that nobody has collected yet (zombies) count as gone: in a container
 * without a proper first process they stay for ever.
 *
 * @typedef {{ parent: number, group: number }} Process
 */

const hasProc = process.platform === 'linux';
/** Asking `ps` is dearer than reading a file. */
export const lookEvery = hasProc ? 250 : 2_000;

/** @param {number} pid @returns {Process | undefined} */
export function look(pid) {
  const [state, parent, group] = hasProc ? fromProc(pid) : ps(pid, 'stat=,ppid=,pgid=').split(/\s+/);
  if (!state || state.startsWith('Z')) return undefined;
  return { parent: Number(parent), group: Number(group) };
}

/** @param {number} pid @returns {string[]} */
export function argumentsOf(pid) {
  if (!hasProc) return ps(pid, 'args=').split(' ');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** Whether anybody is left in the group of this leader. @param {number} leader */
export function groupIsAlive(leader) {
  try {
    process.kill(-leader, 0);
  } catch {
    return false;
  }
  return !hasProc || readdirSync('/proc').some((name) => Number(name) > 0 && look(Number(name))?.group === leader);
}

/** @param {number} pid @returns {string[]} state, parent, group */
function fromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in the second field may hold blanks and parentheses itself.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ', 3);
  } catch {
    return [];
  }
}

/** @param {number} pid @param {string} columns */
function ps(pid, columns) {
  const flags = columns.split(',').flatMap((column) => ['-o', column]);
  return spawnSync('ps', ['-ww', ...flags, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
