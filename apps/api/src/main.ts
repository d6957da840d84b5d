import { exitWhenParentDies } from '@rungs/embedded-postgres/parent.js';
import { ensureDemo } from './demo/index.js';
import { readEnvironment } from './platform/config/config.js';
import { serve } from './serve.js';

try {
  const environment = readEnvironment(process.env);
  let signIns: string[] = [];
  const serving = serve(environment, {
    beforeServing: async (app, { embedded }) => {
      // Made-up people belong neither into production nor, unasked, into a database that somebody else looks after.
      const isWanted = environment.DEMO ?? (embedded && environment.NODE_ENV !== 'production');
      if (isWanted) signIns = await ensureDemo(app);
    },
  });
  // After the handlers for signals, which `serve` registers at once: that is how the end of the parent is told.
  exitWhenParentDies();
  const address = await serving;
  process.stdout.write([`Rungs is at ${address}`, ...signIns, ''].join('\n'));
} catch (error) {
  // Meant for the person who started it: a sentence, and the trace only where somebody asked for one.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exit(1);
}
