#!/usr/bin/env node
import { exitCodeOf, explain } from './failures.js';
import { programOf } from './program.js';

try {
  process.exitCode = await programOf().run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(explain(error));
  process.exitCode = exitCodeOf(error);
}
