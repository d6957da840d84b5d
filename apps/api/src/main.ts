import { exitWhenParentDies } from '@rungs/embedded-postgres/parent.js';
import { readEnvironment } from './platform/config/config.js';
import { serve } from './serve.js';

try {
  const serving = serve(readEnvironment(process.env));
  // After the handlers for signals, which `serve` registers at once: that is how the end of the parent is told.
  exitWhenParentDies();
  const address = await serving;
  process.stdout.write(`Rungs is at ${address}\n`);
} catch (error) {
  // Meant for the person who started it: a sentence, and the trace only where somebody asked for one.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exit(1);
}
