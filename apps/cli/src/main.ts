#!/usr/bin/env node
import { exitCodeOf, explain } from './failures.js';
import { programOf } from './program.js';

// Whoever reads along may stop (`rungs … | head`); an import goes on to its end all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await programOf().run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(explain(error));
  process.exitCode = exitCodeOf(error);
}
