import { Socket } from 'node:net';

/** What the launcher names the pipe by that it holds open for as long as it lives. */
const lifelineVariable = 'RUNGS_LIFELINE_FD';
const patience = 20_000;

/**
 * Lets the program end when the launcher that started it is gone, killed with `kill -9` included: the kernel then
 * closes the pipe between them. It ends the way SIGTERM ends it, so register the handler for that first. Without a
 * launcher (a container, a service manager) this does nothing.
 */
export function exitWhenParentDies(): void {
  const descriptor = Number(process.env[lifelineVariable] ?? Number.NaN);
  // Not for the programs that this one starts: the number means something else to them.
  delete process.env[lifelineVariable];
  if (!Number.isInteger(descriptor)) return;

  const lifeline = new Socket({ fd: descriptor, readable: true, writable: false });
  const end = (): void => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), patience).unref();
  };
  lifeline.once('end', end).once('error', end).resume();
  // Watching must not keep a program alive that has nothing else to do.
  lifeline.unref();
}
