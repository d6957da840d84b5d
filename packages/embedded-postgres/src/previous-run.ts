import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, endLeftovers, isAlive, parentOf, stopServer, until } from '../watchdog/processes.mjs';
import { AlreadyRunningError } from './errors.js';

/** Long enough for a watchdog to go through all its ways of stopping a server. */
const patience = 20_000;

/**
 * Makes sure that nothing uses the data: waits for a server that is on its way out, stops one that nobody watches any
 * more, removes the note of one that is gone.
 *
 * @throws AlreadyRunningError when an application is using it
 */
export async function settlePreviousRun(cluster: string): Promise<void> {
  const noted = notedServer(cluster);
  const server = runningServer(cluster);
  if (server !== undefined && watchdogOf(server, cluster)) {
    refuseWanted(server, cluster);
    await until(() => !isAlive(server), patience);
  }
  await stopUnwatched(cluster);
  // Only the note that was judged: a start at the same moment may have written its own since.
  if (noted !== undefined && notedServer(cluster) === noted) rmSync(noteFile(cluster), { force: true });
}

/** Ends a server that has lost its watchdog, and what a server that was killed has left. */
export async function stopUnwatched(cluster: string): Promise<void> {
  const server = runningServer(cluster);
  // Another start may have been faster than we; its server is none of our business.
  if (server !== undefined && !watchdogOf(server, cluster)?.isWanted) await stopServer(server);
  await endLeftovers(cluster);
}

/** @throws AlreadyRunningError */
function refuseWanted(server: number, cluster: string): void {
  const watchdog = watchdogOf(server, cluster);
  if (!watchdog?.isWanted) return;
  throw new AlreadyRunningError(
    `Rungs is already running on the data in ${cluster} (process ${watchdog.application}). Stop it first.`,
  );
}

/** The process named in postmaster.pid, if it is still a server on this data and not one that inherited the number. */
function runningServer(cluster: string): number | undefined {
  const pid = notedServer(cluster);
  return pid !== undefined && isAlive(pid) && commandLine(pid).includes(`-D ${cluster} `) ? pid : undefined;
}

function notedServer(cluster: string): number | undefined {
  if (!existsSync(noteFile(cluster))) return undefined;
  const pid = Number.parseInt(readFileSync(noteFile(cluster), 'utf8'), 10);
  return pid > 1 ? pid : undefined;
}

function noteFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

/** The watchdog was told its application's number; once that one is gone, its parent is somebody else. */
function watchdogOf(server: number, cluster: string): { application: number; isWanted: boolean } | undefined {
  const watchdog = parentOf(server);
  if (watchdog === undefined) return undefined;
  const [, order] = commandLine(watchdog).split('watchdog.mjs ');
  const application = Number.parseInt(order ?? '', 10);
  if (Number.isNaN(application) || !order?.includes(` ${cluster} `)) return undefined;
  return { application, isWanted: parentOf(watchdog) === application };
}
