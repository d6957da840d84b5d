import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What the watchdog and the supervisor both need to know of other processes. Plain JavaScript: the watchdog is
 * started by a bare Node, from the sources under test and from the build in production alike.
 */

const hasProc = process.platform === 'linux';

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, but somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  // A zombie still answers signals, but holds neither files nor memory.
  return statusFields(pid)?.state !== 'Z';
}

/** @param {number} pid @returns {number | undefined} */
export function parentOf(pid) {
  if (hasProc) return statusFields(pid)?.parent;
  const parent = Number.parseInt(ps(pid, 'ppid='), 10);
  return Number.isNaN(parent) ? undefined : parent;
}

/** @param {number} pid @returns {string} arguments joined by blanks, empty when the process is gone */
export function commandLine(pid) {
  if (!hasProc) return ps(pid, 'command=');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/**
 * The processes that work inside a data directory: Postgres and each of its helpers make it their working directory,
 * which stays true when they rename themselves. Only Linux tells; elsewhere helpers end by themselves, a little later.
 *
 * @param {string} cluster @returns {number[]}
 */
export function processesIn(cluster) {
  if (!hasProc) return [];
  return allProcesses().filter((pid) => workingDirectory(pid) === cluster && isAlive(pid));
}

/**
 * Ends a server, as gently as time allows. Even the hard way loses nothing that was acknowledged: the next start
 * replays the log.
 *
 * @param {number} pid of the postmaster
 */
export async function stopServer(pid) {
  for (const [signal, patience] of /** @type {const} */ ([
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ])) {
    signalQuietly(pid, signal);
    if (await until(() => !isAlive(pid), patience)) return;
  }
}

/**
 * Ends helpers whose postmaster was killed. They notice it themselves unless they are in the middle of a long query,
 * and until then no new server may open the same data. A server that another start has opened meanwhile is left alone.
 *
 * @param {string} cluster
 */
export async function endLeftovers(cluster) {
  await endAll(() => leftovers(cluster), ['SIGQUIT', 'SIGKILL'], 1_000);
}

/**
 * Ends every program that was started with this path among its arguments.
 *
 * @param {string} path
 */
export async function endProgramsOn(path) {
  await endAll(() => (hasProc ? allProcesses().filter((pid) => commandLine(pid).includes(path)) : []), ['SIGKILL'], 0);
}

/** @param {string} cluster */
function leftovers(cluster) {
  const pids = processesIn(cluster);
  const isServer = (/** @type {number} */ pid) => commandLine(pid).includes(`-D ${cluster} `);
  return pids.filter((pid) => !isServer(pid) && !pids.includes(parentOf(pid) ?? 0));
}

/** @param {() => number[]} find @param {NodeJS.Signals[]} signals @param {number} grace before the first, in ms */
async function endAll(find, signals, grace) {
  if (await until(() => find().length === 0, grace)) return;
  for (const signal of signals) {
    for (const pid of find()) signalQuietly(pid, signal);
    if (await until(() => find().length === 0, 3_000)) return;
  }
}

function allProcesses() {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0);
}

/** @param {() => boolean} condition @param {number} patience in milliseconds @returns {Promise<boolean>} */
export async function until(condition, patience) {
  const deadline = Date.now() + patience;
  while (!condition()) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function signalQuietly(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone in the meantime, which is what was wanted.
  }
}

/** @param {number} pid */
function statusFields(pid) {
  if (!hasProc) return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in parentheses, which may itself hold blanks and parentheses.
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function workingDirectory(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** @param {number} pid @param {string} column */
function ps(pid, column) {
  return spawnSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
