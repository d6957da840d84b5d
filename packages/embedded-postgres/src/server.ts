import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parentOf } from '../watchdog/processes.mjs';
import type { Order } from '../watchdog/watchdog.mjs';
import type { Account } from './account.js';
import { EmbeddedPostgresError } from './errors.js';
import { stopUnwatched } from './previous-run.js';
import { serverArguments, serverEnvironment } from './settings.js';

export type RunningServer = Readonly<{ port: number; lost: Promise<string>; stop(): Promise<void> }>;

export type ServerOrder = Readonly<{
  home: string;
  cluster: string;
  programs: string;
  port: number;
  account?: Account;
  throwaway: boolean;
}>;

/** Between looking for a free port and listening on it, somebody else was faster. */
export class PortTakenError extends EmbeddedPostgresError {}

/** Replaying the log after a crash comes first, and may take a while on a slow disk. */
const patience = 60_000;
const largestLog = 5_000_000;
const watchdogFile = fileURLToPath(new URL('../watchdog/watchdog.mjs', import.meta.url));

export async function launchServer(order: ServerOrder): Promise<RunningServer> {
  const log = join(order.home, 'postgres.log');
  const logStart = keepSmall(log);
  const watchdog = startWatchdog(order, log);
  const ended = new Promise<void>((resolve) => watchdog.once('exit', () => resolve()).once('error', () => resolve()));

  const waiting = new AbortController();
  const isReady = await Promise.race([ready(order.cluster, watchdog, waiting.signal), ended.then(() => false)]);
  waiting.abort();
  if (!isReady) {
    watchdog.stdin?.destroy();
    await ended;
    throw startFailure(log, logStart);
  }

  // From here on it does not keep a program alive that has nothing else to do.
  watchdog.unref();
  let asked = false;
  const lost = ended.then(async () => {
    // Finds nothing when the watchdog did its work; when it was killed, the server is now ours to stop.
    await stopUnwatched(order.cluster);
    return asked ? await new Promise<never>(() => undefined) : 'The embedded Postgres server has ended unexpectedly.';
  });
  return {
    port: order.port,
    lost,
    stop: async () => {
      asked = true;
      watchdog.ref();
      watchdog.stdin?.destroy();
      await ended;
      await stopUnwatched(order.cluster);
    },
  };
}

function startWatchdog(order: ServerOrder, log: string): ChildProcess {
  const message: Order = {
    executable: join(order.programs, 'postgres'),
    args: serverArguments(order.cluster, order.port, order.throwaway),
    env: serverEnvironment,
    log,
    ...(order.account && { account: order.account }),
    ...(order.throwaway && { removeAfterwards: order.home }),
  };
  // Detached: Ctrl-C reaches the whole terminal group, and the database has to outlive the requests being finished.
  const watchdog = spawn(
    process.execPath,
    [watchdogFile, String(process.pid), order.cluster, JSON.stringify(message)],
    { cwd: '/', env: {}, detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  watchdog.stdin?.on('error', () => undefined);
  return watchdog;
}

/** Whether the watchdog's server, and no other on the same data, accepts connections before our patience ends. */
async function ready(cluster: string, watchdog: ChildProcess, given: AbortSignal): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline && !given.aborted) {
    const note = readNote(join(cluster, 'postmaster.pid'));
    // Line 8 is the status; see utils/pidfile.h in the sources of Postgres.
    if (note[7]?.trim() === 'ready' && parentOf(Number(note[0])) === watchdog.pid) return true;
    await sleep(15);
  }
  return false;
}

function readNote(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Empties a log that has grown large; the size from which this start's words begin. */
function keepSmall(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < largestLog) return size;
  truncateSync(log);
  return 0;
}

function startFailure(log: string, from: number): EmbeddedPostgresError {
  let words = '';
  try {
    words = readFileSync(log).subarray(from).toString().trim();
  } catch {
    // Not even a log: the program itself did not start.
  }
  if (words.includes('could not bind')) return new PortTakenError('The port for Postgres was taken meanwhile.');
  return new EmbeddedPostgresError(`Postgres did not start. Its log, ${log}, says:\n${words.slice(-2_000)}`);
}
