import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';

/**
 * What a person downloads as JavaScript (brotli) before a screen works: the entry with everything it imports, the frame,
 * the words, and one page with everything that imports. The door is what a first visit loads; behind it most is in the
 * cache already, and the limit is there so that no page grows unseen. Overlays count only when they were forgotten to
 * be loaded late.
 */
const budgets = { door: 150_000, inside: 190_000 };
const dist = new URL('../dist/', import.meta.url);

type Chunk = Readonly<{ file: string; src?: string; isEntry?: boolean; imports?: string[]; dynamicImports?: string[] }>;

const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8')) as Record<string, Chunk>;
const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
if (!entry) throw new Error('dist holds no entry: build the web app first.');

const sizes = new Map<string, number>();
const size = async (file: string): Promise<number> => {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const bytes = brotliCompressSync(await readFile(new URL(file, dist))).length;
  sizes.set(file, bytes);
  return bytes;
};

const graphOf = (keys: readonly string[], seen = new Set<string>()): Set<string> => {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    graphOf(manifest[key]?.imports ?? [], seen);
  }
  return seen;
};

const weight = async (keys: readonly string[]): Promise<number> => {
  const files = [...graphOf(keys)].map((key) => manifest[key]?.file).filter((file) => file?.endsWith('.js'));
  return (await Promise.all(files.map((file) => size(file ?? '')))).reduce((sum, bytes) => sum + bytes, 0);
};

/** English is what the heaviest first visit loads besides the page: the shared words and those of the page. */
const wordsOf = (page: string): string[] =>
  ['app', 'shared', /src\/([^/]+)\//.exec(page)?.[1] ?? '']
    .map((namespace) => `src/${namespace}/locales/en.json`)
    .filter((key) => manifest[key]);

/** Behind the sign-in every page stands in the shell. */
const frameOf = (page: string): string[] => (page.startsWith('src/sign-in/') ? [] : ['src/app/shell.tsx']);

const pages = Object.keys(manifest).filter((key) => /^src\/.*-page\.tsx$/.test(key));
const isDoor = (page: string): boolean => page.startsWith('src/sign-in/');
const rows = await Promise.all(
  pages.map(async (page) => {
    const bytes = await weight([entry, page, ...frameOf(page), ...wordsOf(page)]);
    return { page, bytes, over: bytes > budgets[isDoor(page) ? 'door' : 'inside'] };
  }),
);

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
console.log(`${kilobytes(await weight([entry])).padStart(9)}  entry alone`);
for (const { page, bytes, over } of rows.toSorted((a, b) => a.bytes - b.bytes)) {
  console.log(`${kilobytes(bytes).padStart(9)}  ${page}${over ? '  above its budget' : ''}`);
}
if (rows.some(({ over }) => over)) {
  const [door, inside] = [budgets.door, budgets.inside].map(kilobytes);
  console.error(`The door may cost ${door}, a page behind it ${inside}. Load what opens later when it opens.`);
  process.exitCode = 1;
}
