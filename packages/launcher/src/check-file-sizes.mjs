import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countLines, judge, sourceFiles } from './file-sizes.mjs';

/** Fails when a source file has outgrown what one can hold in one's head. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const sizes = sourceFiles(root).map((path) => ({
  path: relative(root, path),
  lines: countLines(readFileSync(path, 'utf8')),
}));
const { median, tooLong } = judge(sizes);

for (const { path, lines, limit } of tooLong) console.error(`${path}: ${lines} lines, ${limit} are allowed`);
console.log(`${sizes.length} source files, median ${median} lines, ${tooLong.length} too long`);
if (tooLong.length > 0) process.exitCode = 1;
