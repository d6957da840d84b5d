import { argumentsOf, look } from './processes.mjs';

/**
 * npm tells nobody that it was killed, and passes a SIGTERM to its shell only. The launcher therefore looks, from time
 * to time, whether those who started it are still there.
 *
 * @typedef {{ child: number, parent: number }} Bond
 */

/**
 * The bonds that must hold for as long as we run: to npm, and where npm has put a shell in between, the shell's to
 * npm. None without npm: whoever starts the launcher by hand may leave it to itself.
 *
 * @param {NodeJS.ProcessEnv} env @returns {Bond[]}
 */
export function bondsToNpm(env) {
  if (!env['npm_lifecycle_event']) return [];
  const starter = process.ppid;
  const bonds = [{ child: process.pid, parent: starter }];
  const isShell = argumentsOf(starter)[1] === '-c';
  const parent = isShell ? look(starter)?.parent : undefined;
  return parent === undefined ? bonds : [...bonds, { child: starter, parent }];
}

/** An orphan is given another parent at once, so a changed parent is a dead one. @param {Bond[]} bonds */
export function hold(bonds) {
  return bonds.every(({ child, parent }) => (child === process.pid ? process.ppid : look(child)?.parent) === parent);
}
