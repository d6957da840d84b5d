import { setTimeout as sleep } from 'node:timers/promises';
import { groupIsAlive } from './processes.mjs';

/** A program and all that it started, by the number of the group that it leads. */

/** Long enough for a server to finish its requests and for the database to close. */
const patience = 20_000;

/** @param {number} leader @param {NodeJS.Signals} signal */
export function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
  } catch {
    // Nobody there; macOS answers EPERM for a group of which only zombies are left.
  }
}

/** Asks a group to end, then insists. @param {number} leader @param {NodeJS.Signals} [signal] */
export async function endGroup(leader, signal = 'SIGTERM') {
  signalGroup(leader, signal);
  const deadline = Date.now() + patience;
  while (groupIsAlive(leader)) {
    if (Date.now() > deadline) {
      signalGroup(leader, 'SIGKILL');
      return;
    }
    await sleep(50);
  }
}
