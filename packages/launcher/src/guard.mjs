import { endGroup } from './group.mjs';

/**
 * Ends a group of processes when the launcher dies without having done so: the kernel closes this program's standard
 * input then.
 *
 * node guard.mjs <leader of the group>
 */
const leader = Number(process.argv[2]);

process.stdin.once('end', async () => {
  await endGroup(leader);
  process.exit(0);
});
process.stdin.resume();
// A terminal that is closed, or a Ctrl-C, is the launcher's business.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => undefined);
