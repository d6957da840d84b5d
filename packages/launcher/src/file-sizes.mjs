import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const limits = { source: 300, test: 400 };
const isSource = /\.(ts|tsx|mjs|js|css)$/;
const isTest = /\.test\.tsx?$|\/(e2e|journeys|test)\//;
/** Generated files say so in their name. Translations and migrations are lists, not code one has to hold in mind. */
const isGenerated = /\.(gen|generated)\.[a-z]+$/;
const skipped = new Set(['node_modules', 'dist', 'coverage', '.data', 'locales', 'migrations']);

/** @param {string} root @returns {string[]} */
export function sourceFiles(root) {
  return ['apps', 'packages', 'bench'].flatMap((folder) => walk(join(root, folder)));
}

/** @param {string} text */
export function countLines(text) {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/**
 * @param {{ path: string, lines: number }[]} sizes
 * @returns {{ median: number, tooLong: { path: string, lines: number, limit: number }[] }}
 */
export function judge(sizes) {
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
  const tooLong = sizes
    .map((size) => ({ ...size, limit: isTest.test(`/${size.path}`) ? limits.test : limits.source }))
    .filter(({ lines, limit }) => lines > limit);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, tooLong };
}

/** @param {string} folder @returns {string[]} */
function walk(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return walk(path);
      return isSource.test(entry.name) && !isGenerated.test(entry.name) ? [path] : [];
    });
}
