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
  const server = runningServer(cluster);
  if (server !== undefined) {
    const watchdog = watchdogOf(server, cluster);
    if (watchdog?.isWanted) {
      throw new AlreadyRunningError(
        `Rungs is already running on the data in ${cluster} (process ${watchdog.application}). Stop it first.`,
      );
    }
    if (watchdog) await until(() => !isAlive(server), patience);
  }
  await stopUnwatched(cluster);
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** Ends a server that has lost its watchdog, and what a server that was killed has left. */
export async function stopUnwatched(cluster: string): Promise<void> {
  const server = runningServer(cluster);
  if (server !== undefined) await stopServer(server);
  await endLeftovers(cluster);
}

/** The process named in postmaster.pid, if it is still a server on this data and not one that inherited the number. */
function runningServer(cluster: string): number | undefined {
  const note = join(cluster, 'postmaster.pid');
  if (!existsSync(note)) return undefined;
  const pid = Number.parseInt(readFileSync(note, 'utf8'), 10);
  return pid > 1 && isAlive(pid) && commandLine(pid).includes(`-D ${cluster} `) ? pid : undefined;
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
