import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { bondsToNpm, hold } from './ancestors.mjs';
import { endGroup, signalGroup } from './group.mjs';
import { lookEvery } from './processes.mjs';

const guardFile = fileURLToPath(new URL('./guard.mjs', import.meta.url));

/** A terminal's Ctrl-C reaches us twice, from the terminal and from npm; only a later one means "at once". */
const echo = 1_000;

/** Taken when the program loads: what changes afterwards is a death. */
const bonds = bondsToNpm(process.env);

/**
 * @typedef {{ cwd: string, env: NodeJS.ProcessEnv, ownLifeline?: boolean, collect?: boolean }} Circumstances
 *   `ownLifeline`: the program watches the descriptor named in RUNGS_LIFELINE_FD and ends by itself when it closes;
 *   others get a guard. `collect`: its output is returned rather than shown.
 * @typedef {{ code: number, output: string, stopped: boolean }} Ending `stopped`: because we were asked to
 */

/**
 * Runs a program as the leader of a group of its own, passes on what asks us to stop, and makes sure that nothing of
 * the group is left: not after its end, not after ours, not after npm's.
 *
 * @param {string} program @param {string[]} args @param {Circumstances} circumstances @returns {Promise<Ending>}
 */
export async function keep(program, args, { cwd, env, ownLifeline = false, collect = false }) {
  const child = spawn(program, args, {
    cwd,
    env: ownLifeline ? { ...env, RUNGS_LIFELINE_FD: '3' } : env,
    detached: true,
    stdio: ['ignore', collect ? 'pipe' : 'inherit', 'inherit', ownLifeline ? 'pipe' : 'ignore'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  const exit = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once(collect ? 'close' : 'exit', (code, signal) => resolve(code ?? 128 + numberOf(signal)));
  });
  const leader = child.pid;
  if (leader === undefined) return await exit;

  const requests = passOn(leader);
  const guard = ownLifeline ? undefined : startGuard(leader);
  try {
    const code = await exit;
    await endGroup(leader);
    return { code, output, stopped: requests.came() };
  } finally {
    requests.release();
    guard?.kill('SIGKILL');
  }
}

/** @param {number} leader */
function passOn(leader) {
  let askedAt = 0;
  /** @param {NodeJS.Signals} signal */
  const ask = (signal) => {
    if (askedAt === 0) {
      askedAt = Date.now();
      void endGroup(leader, signal);
    } else if (Date.now() - askedAt > echo) {
      signalGroup(leader, 'SIGKILL');
    }
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, ask);
  const look = setInterval(() => {
    if (askedAt === 0 && !hold(bonds)) ask('SIGTERM');
  }, lookEvery);
  const release = () => {
    clearInterval(look);
    for (const signal of signals) process.off(signal, ask);
  };
  return { release, came: () => askedAt !== 0 };
}

/** @param {NodeJS.Signals} signal */
function numberOf(signal) {
  return constants.signals[signal];
}

/** @param {number} leader */
function startGuard(leader) {
  const guard = spawn(process.execPath, [guardFile, String(leader)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.stdin.on('error', () => undefined);
  guard.unref();
  return guard;
}
