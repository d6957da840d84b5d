import { spawn } from 'node:child_process';
import { openSync, rmSync } from 'node:fs';
import { endLeftovers, stopServer } from './processes.mjs';

/**
 * Owns a Postgres server and outlives the application that asked for it, just long enough to stop the server.
 * Its standard input is the lifeline: the kernel closes it however the application ends, `kill -9` included.
 *
 * node watchdog.mjs <application's pid> <cluster> <order as JSON>
 *
 * The first two are arguments of their own because a later start reads them from the command line, to tell a server
 * in use from one that was left behind.
 *
 * @typedef {{ executable: string, args: string[], env: Record<string, string>, log: string,
 *   account?: { uid: number, gid: number }, removeAfterwards?: string }} Order
 */

const [, cluster = '', json = '{}'] = process.argv.slice(2);
/** @type {Order} */
const order = JSON.parse(json);

const log = openSync(order.log, 'a', 0o600);
const server = spawn(order.executable, order.args, {
  cwd: '/',
  env: order.env,
  stdio: ['ignore', log, log],
  ...(order.account && { uid: order.account.uid, gid: order.account.gid }),
});

let asked = false;

async function stop() {
  if (asked) return;
  asked = true;
  if (server.pid && server.exitCode === null && server.signalCode === null) await stopServer(server.pid);
  await endLeftovers(cluster);
  if (order.removeAfterwards) rmSync(order.removeAfterwards, { recursive: true, force: true });
  process.exit(0);
}

async function giveUp() {
  if (asked) return;
  await endLeftovers(cluster);
  process.exit(1);
}

server.once('error', () => void giveUp());
server.once('exit', () => void giveUp());

process.stdin.once('end', () => void stop()).once('error', () => void stop());
process.stdin.resume();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void stop());
